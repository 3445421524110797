import type { APIRoute } from 'astro';
import { wordsIn } from '../words/words.ts';
import { archive } from '../site/archive.ts';
import { pathTo } from '../site/links.ts';
import { ICONS, iconPath } from '../site/mark.ts';

/** What a device needs to install the site beside its programs. */
export const GET: APIRoute = () => {
  const { name, description } = archive.settings;
  const png = ICONS.installed.map((size) => ({
    src: pathTo(iconPath(size)),
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
  }));
  const manifest = {
    id: pathTo(),
    name,
    description,
    lang: wordsIn('en').language,
    start_url: pathTo(),
    scope: pathTo(),
    display: 'minimal-ui',
    icons: [{ src: pathTo('icon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...png],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`);
};
