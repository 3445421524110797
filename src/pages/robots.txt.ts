import type { APIRoute } from 'astro';
import { archive } from '../components/archive.ts';
import { homeIn } from '../components/links.ts';

/** Everything is open to every robot; the lists of pages, one for each edition, help them. */
export const GET: APIRoute = () => {
  const homes = ['en', ...(archive.settings.editions ?? [])].map(homeIn);
  const lists = homes.map((home) => `Sitemap: ${home}sitemap-index.xml\n`).join('');
  return new Response(`User-agent: *\nAllow: /\n\n${lists}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
