import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meeting } from '../../archive/archive.ts';
import { llmsPeriods, llmsTextOfPeriod } from '../../exports/llms-text.ts';
import { archive } from '../../components/archive.ts';
import { home } from '../../components/links.ts';

export const getStaticPaths = (() =>
  llmsPeriods(archive).flatMap(({ key, meetings }) =>
    key === undefined ? [] : [{ params: { period: key }, props: { key, meetings } }],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ key: string; meetings: readonly Meeting[] }> = ({ props }) =>
  new Response(llmsTextOfPeriod(archive, props, home), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
