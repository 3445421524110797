import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { contentReload, finishedPages, searchOfLastBuild, serviceWorker } from './src/publish/integrations.ts';
import { siteAddress } from './src/content/content-folder.ts';

const { origin, base } = siteAddress();

/** One face of the text type, cut down to a range of characters; see src/styles/fonts/subset-fonts.py. */
const face = (name, style, ...unicodeRange) => ({
  // A face that comes late is kept for the next page: to swap it in would move the text under the reader’s eyes. So
  // each page asks for its faces at once, see src/publish/finish-page.ts.
  display: 'optional',
  src: [`./src/styles/fonts/source-serif-4-${name}.woff2`],
  weight: '400',
  style,
  unicodeRange,
});
const LATIN = ['U+20-7E', 'U+A0', 'U+A7', 'U+A9', 'U+AB', 'U+B6-B7', 'U+BB', 'U+D7', 'U+2010-2014', 'U+2018-201D', 'U+2026', 'U+2190-2193']; // prettier-ignore
/** Letters of Latin-1, and those of names that records have beyond it. */
const LATIN_LETTERS = ['U+C0-D6', 'U+D8-F6', 'U+F8-FF', 'U+106-107', 'U+10C-10D', 'U+160-161', 'U+17D-17E'];

export default defineConfig({
  site: origin,
  base,
  // With `always`, the server for editors would not answer for files whose ending is a parameter of their route.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: 'jsx',
  // Shorter than an attribute on each element.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [contentReload(), finishedPages(), searchOfLastBuild(), serviceWorker()],
  prerenderConflictBehavior: 'error',
  vite: {
    plugins: [tailwindcss()],
    // The folder is new, see src/publish/build-site.ts; the search index is written to it while Astro still bundles.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    worker: { format: 'es' },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-source-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          face('roman-latin', 'normal', ...LATIN, ...LATIN_LETTERS),
          face('italic-latin', 'italic', ...LATIN),
          face('roman-latin-extended', 'normal', 'U+100-105', 'U+108-10B', 'U+10E-15F', 'U+162-17C', 'U+17F', 'U+20AC'), // prettier-ignore
          face('roman-cyrillic', 'normal', 'U+400-45F', 'U+492-493', 'U+49A-49B', 'U+4A2-4A3', 'U+4AE-4B1', 'U+4BA-4BB', 'U+4D8-4D9', 'U+4E8-4E9'), // prettier-ignore
        ],
      },
    },
  ],
});
