import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { IS_BROWSER_PACKED } from '../launch-browser.ts';
import { readPicture, shareOfDifferent, smallPicture } from './compare-pictures.ts';
import { openPage } from './templates.ts';
import { test } from './visit.ts';

/** How a page is looked at. */
interface View {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly media?: 'print';
  /** What is to stand at the top, when it is not the top of the page. */
  readonly from?: string;
}

/** A4 in points of the screen. */
const PAPER = { width: 794, height: 1123, media: 'print' } as const;
const PHONE = { width: 390, height: 1000 };
const TABLET = { width: 820, height: 1000 };
const DESK = { width: 1440, height: 900 };
const WALL = { width: 2200, height: 900 };
const RECORD = 'meetings/2015-12-14-beijing/';
const COMPARISON = 'compare/2015-03-27-beijing/2024-11-04-shanghai/';

/** The pictures by name; each template that is a drawing, a table or a text of its own is there, in turn in each light and width. */
const VIEWS: Readonly<Record<string, View>> = {
  'timeline-390-dark': { address: '', ...PHONE, height: 1400, colorScheme: 'dark' },
  'timeline-1440-light': { address: '', ...DESK, height: 1100 },
  'timeline-2200-forced': { address: '', ...WALL, forcedColors: 'active' },
  'timeline-print': { address: '', ...PAPER },
  'record-390-light': { address: RECORD, ...PHONE },
  'record-820-forced': { address: RECORD, ...TABLET, forcedColors: 'active' },
  'record-text-1440-dark': { address: RECORD, ...DESK, colorScheme: 'dark', from: 'main h2' },
  'record-2200-light': { address: RECORD, ...WALL },
  'record-print': { address: RECORD, ...PAPER },
  'topics-390-forced': { address: 'topics/', ...PHONE, forcedColors: 'active' },
  'topics-1440-light': { address: 'topics/', ...DESK },
  'topic-820-light': { address: 'topics/production-capacity/', ...TABLET },
  'commitments-820-dark': { address: 'commitments/', ...TABLET, colorScheme: 'dark' },
  'comparison-1440-light': { address: COMPARISON, ...DESK, from: 'main h2' },
  'comparison-print': { address: COMPARISON, ...PAPER },
  'places-390-dark': { address: 'places/', ...PHONE, colorScheme: 'dark' },
  'a-z-820-dark': { address: 'a-z/', ...TABLET, colorScheme: 'dark' },
  'search-1440-light': { address: 'search/?q=nuclear+energy', ...DESK },
};

/** So small a share of a picture may differ. */
const MOST = 0.0004;

const KEPT = fileURLToPath(new URL('look', import.meta.url));
const SEEN = join(tmpdir(), 'across-the-table-look');

/**
 * What would make the picture depend on the moment is taken away: the faces of the site are waited for, where a reader
 * may be shown others.
 */
async function withOwnFaces(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html
        .replaceAll('font-display:optional', 'font-display:block')
        .replace('</head>', '<style>*{caret-color:transparent!important}</style></head>'),
    });
  });
}

async function pictureOf(page: Page, { address, colorScheme, forcedColors, media, from }: View): Promise<Buffer> {
  await withOwnFaces(page);
  await page.emulateMedia({
    reducedMotion: 'reduce',
    colorScheme: colorScheme ?? 'light',
    forcedColors: forcedColors ?? 'none',
    media: media ?? 'screen',
  });
  await openPage(page, address);
  await page.evaluate(async (top) => {
    if (top !== undefined) document.querySelector(top)?.scrollIntoView();
    await document.fonts.ready;
  }, from);
  return page.screenshot({ animations: 'disabled' });
}

/**
 * Pictures that were looked at and kept. After a change that is meant, look at the new ones and keep them:
 * `npx vitest run --project site look -u`.
 */
describe.skipIf(!IS_BROWSER_PACKED)(
  'seen in the browser that comes with the tests (elsewhere letters differ)',
  { concurrent: true },
  () => {
    test.for(Object.entries(VIEWS))('%s looks as it was kept', async ([name, view], { visit, expect }) => {
      const page = await visit({ width: view.width, height: view.height, trustsAnyStyle: true });
      const picture = await smallPicture(await pictureOf(page, view));
      const kept = join(KEPT, `${name}.png`);
      if (inject('keepsPictures')) {
        await mkdir(KEPT, { recursive: true });
        await writeFile(kept, picture);
        return;
      }
      const share = shareOfDifferent(await readPicture(await readFile(kept)), await readPicture(picture));
      const seen = join(SEEN, `${name}.png`);
      if (share > MOST) {
        await mkdir(SEEN, { recursive: true });
        await writeFile(seen, picture);
      }
      expect(share, `share of ${name} that differs; what was seen is in ${seen}`).toBeLessThanOrEqual(MOST);
    });
  },
);
