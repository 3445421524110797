import type { APIRoute } from 'astro';
import { calendar } from '../exports/calendar.ts';
import { archive } from '../site/archive.ts';
import { home } from '../site/links.ts';

export const GET: APIRoute = () =>
  new Response(calendar(archive, home), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
