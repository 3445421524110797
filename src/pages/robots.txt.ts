import type { APIRoute } from 'astro';
import { home } from '../components/links.ts';

/** Everything is open to every robot; the list of pages helps them. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
