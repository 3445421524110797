import type { APIRoute, GetStaticPaths } from 'astro';
import type { Download } from '../../exports/downloads.ts';
import { downloads } from '../../components/downloads.ts';

export const getStaticPaths = (() =>
  downloads.map((download) => ({ params: { file: download.file }, props: { download } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(new Uint8Array(download.take()), { headers: { 'Content-Type': download.type } });
