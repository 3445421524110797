import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms-text.ts';
import { archive } from '../site/archive.ts';
import { home } from '../site/links.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(archive, home), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
