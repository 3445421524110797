import type { APIRoute, GetStaticPaths } from 'astro';
import { ICONS, markInDots } from '../../components/mark.ts';

export const getStaticPaths = (() =>
  [ICONS.tab, ICONS.touch, ...ICONS.installed, ICONS.cut].map((size) => ({
    params: { size: String(size) },
  }))) satisfies GetStaticPaths;

/** The mark of the site in dots. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await markInDots(Number(params['size'])), { headers: { 'content-type': 'image/png' } });
