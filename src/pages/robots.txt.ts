import type { APIRoute } from 'astro';
import { homeIn } from '../archive/addresses.ts';
import { archive } from '../components/archive.ts';
import { home } from '../components/links.ts';

/** Everything is open to every robot; the lists of pages, one for each edition, help them. */
export const GET: APIRoute = () => {
  const homes = ['en', ...(archive.settings.editions ?? [])].map((language) => homeIn(language, archive, home));
  const lists = homes.map((one) => `Sitemap: ${one}sitemap-index.xml\n`).join('');
  return new Response(`User-agent: *\nAllow: /\n\n${lists}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
