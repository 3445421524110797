import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms-text.ts';
import { archive } from '../components/archive.ts';
import { home } from '../components/links.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(archive, home), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
