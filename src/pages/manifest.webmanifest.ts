import type { APIRoute } from 'astro';
import { archive, words } from '../components/archive.ts';
import { pathTo, pathToShared } from '../components/links.ts';
import { ICONS, iconPath } from '../components/mark.ts';

/** What a device needs to install the site beside its programs. */
export const GET: APIRoute = () => {
  const { name, description } = archive.settings;
  const png = [...ICONS.installed, ICONS.cut].map((size) => ({
    src: pathToShared(iconPath(size)),
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    ...(size === ICONS.cut && { purpose: 'maskable' }),
  }));
  const manifest = {
    id: pathTo(),
    name,
    description,
    lang: words.language,
    start_url: pathTo(),
    scope: pathTo(),
    display: 'minimal-ui',
    icons: [{ src: pathToShared('icon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...png],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`);
};
