import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import {
  contentReload,
  finishedPages,
  searchOfLastBuild,
  serviceWorker,
  editions,
} from './src/publish/integrations.ts';
import { editionFolder } from './src/archive/addresses.ts';
import { editionOfProcess, editionsInSettings, siteAddress } from './src/content/content-folder.ts';
import { RANGES } from './src/styles/fonts/ranges.ts';

const { origin, base } = siteAddress();
const language = editionOfProcess();

/** One face of the text type, cut down to a range of characters. */
const face = (name, style) => ({
  // A face that comes late is kept for the next page: to swap it in would move the text under the reader’s eyes. So
  // each page asks for its faces at once, see src/publish/finish-page.ts.
  display: 'optional',
  src: [`./src/styles/fonts/source-serif-4-${name}.woff2`],
  weight: '400',
  style,
  unicodeRange: RANGES[name],
});

export default defineConfig({
  site: origin,
  base: base + editionFolder(language),
  // Each edition is a build of its own under its prefix, see src/publish/build-site.ts: its pages, links, search and
  // scripts then speak one language, and an archive without editions has nothing of this.
  i18n: { defaultLocale: language, locales: [language] },
  // What stands at the root for all editions stands there once.
  ...(language === 'en' ? {} : { publicDir: 'public/none' }),
  // With `always`, the server for editors would not answer for files whose ending is a parameter of their route.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: 'jsx',
  // Shorter than an attribute on each element.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    editions(language, editionsInSettings()),
    contentReload(),
    finishedPages(),
    searchOfLastBuild(),
    serviceWorker(),
  ],
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
      // None as wide as the face: with `optional` no text is drawn in one after the other.
      optimizedFallbacks: false,
      options: {
        variants: [
          face('roman-latin', 'normal'),
          face('italic-latin', 'italic'),
          face('roman-latin-extended', 'normal'),
          face('roman-cyrillic', 'normal'),
        ],
      },
    },
  ],
});
