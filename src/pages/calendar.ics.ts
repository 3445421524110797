import type { APIRoute } from 'astro';
import { calendar } from '../exports/calendar.ts';
import { archive } from '../components/archive.ts';
import { home } from '../components/links.ts';

export const GET: APIRoute = () =>
  new Response(calendar(archive, home), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
