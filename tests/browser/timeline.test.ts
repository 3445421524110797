import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect as assert } from 'vitest';
import { pageWeights } from '../../bench/page-weights.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { archive } from '../../src/components/archive.ts';
import { buildSite, makeSiteFolder } from '../build-site.ts';
import { daysBetween, writeTimelineContent } from '../timeline-content.ts';
import type { TimelineContent } from '../timeline-content.ts';
import { axeViolations } from './axe-violations.ts';
import { test } from './visit.ts';

/** Six in one year, and dates of every exactness, of which two may lie in either of two years. */
const SIX = ['2015-01-21', '2015-03-27', '2015-05-05', '2015-07-07', '2015-09-09', '2015-12-14'];
const INEXACT = ['1999-12-20/2000-01-10', '2008', '2011-11', { oneOf: ['2012-12-31', '2013-01-01'] }];

const ARCHIVES: Readonly<Record<string, TimelineContent>> = {
  twenty: {
    records: ['2001-09-12', ...SIX.slice(0, 3), '2024-11-04'],
    known: [...INEXACT, ...SIX.slice(3), ...daysBetween('2016-02-01', '2023-02-01', 8)],
  },
  sixty: { records: daysBetween('2013-06-15', '2025-06-15', 20), known: [...INEXACT, ...SIX, ...daysBetween('1992-02-03', '2024-02-03', 30)] }, // prettier-ignore
};
const NAMES = Object.keys(ARCHIVES);
const WIDE = [1024, 1280, 1440, 2200];

const homes = new Map<string, { home: string; folder: string }>();
const undo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const parent = await makeSiteFolder();
  undo.push(() => rm(parent, { recursive: true, force: true }));
  for (const [name, archive] of Object.entries(ARCHIVES)) {
    const folder = join(parent, name);
    const content = await writeTimelineContent(join(parent, `${name}-content`), archive);
    await buildSite('https://archive.example/', folder, content);
    const served = await serveSite(folder, '/', 4700);
    undo.push(() => served.close());
    homes.set(name, { home: served.address, folder });
  }
}, 300_000);
afterAll(async () => {
  for (const one of undo.toReversed()) await one();
});

const homeOf = (name: string) => homes.get(name) ?? { home: '', folder: '' };
const countOf = (name: string) => (ARCHIVES[name]?.records.length ?? 0) + (ARCHIVES[name]?.known.length ?? 0);

interface Box {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of what these selectors find. */
async function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((all) =>
    all
      .map((element) => ({
        of: element.textContent.replace(/\s+/gu, ' ').trim(),
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box: { width, height } }) => width > 1 && height > 1)
      .map(({ of, box: { left, right, top, bottom } }) => ({ of, left, right, top, bottom })),
  );
}

function overlaps(all: readonly Box[], leading = 0): string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          // Boxes that touch share a line between them.
          one.left < other.right - 1.5 &&
          other.left < one.right - 1.5 &&
          one.top + leading < other.bottom - leading &&
          other.top + leading < one.bottom - leading,
      )
      .map((other) => `“${one.of}” and “${other.of}”`),
  );
}

describe.concurrent.each(NAMES)('a timeline of %s meetings', (name) => {
  test('has every meeting once, each mark leading to its record or to its sources', async ({ look, expect }) => {
    const page = await look({ home: homeOf(name).home, javaScript: false });
    await page.goto('');
    const records = await page
      .locator('.marks .disc a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const known = await page
      .locator('.marks .ring a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(records).toEqual(ARCHIVES[name]?.records.toSorted().map((day) => `/meetings/${day}-riverton/`));
    expect(known.length).toBe(ARCHIVES[name]?.known.length);
    await page.goto('meetings/');
    expect(await page.locator('.meetings > :is(.disc, .ring)').count()).toBe(countOf(name));
    for (const address of known) {
      const entry = page.locator((address ?? '').slice('/meetings/'.length));
      expect(await entry.locator('ul a[href^="https://"]').count(), String(address)).toBeGreaterThan(0);
    }
  });

  test('is heard in order of time, a record or a known meeting without one', async ({ look, expect }) => {
    const page = await look({ home: homeOf(name).home });
    await page.goto('');
    const years = page.locator('.years');
    const records = await years.getByRole('link', { name: /^Record: / }).count();
    const known = await years.getByRole('link', { name: /^Known meeting, no record yet: / }).count();
    expect([records, known]).toEqual([ARCHIVES[name]?.records.length, ARCHIVES[name]?.known.length]);
    const heard = await page.locator('.years > li').allInnerTexts();
    const order = heard.map((text) => Number(text.trim().slice(0, 4)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const text = (await years.innerText()).replace(/\s+/gu, ' ');
    // No more exact than the date that is known.
    for (const date of ['2008', 'November 2011', '31 December 2012 or 1 January 2013']) {
      expect(text).toContain(`no record yet: ada-north and bo-south, ${date}, Riverton`);
    }
  });

  test('gives every mark room to be hit, over no other, and keeps its words apart', async ({ look, expect }) => {
    const page = await look({ home: homeOf(name).home });
    await page.goto('');
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDE) {
      await page.setViewportSize({ width, height: 900 });
      const marks = await boxes(page, '.marks a');
      expect(marks.length).toBe(countOf(name));
      for (const { of, left, right, top, bottom } of marks) {
        expect(right - left, of).toBeGreaterThanOrEqual(24);
        expect(bottom - top, of).toBeGreaterThanOrEqual(24);
      }
      expect(overlaps(marks), `${String(width)} px`).toEqual([]);
      expect(overlaps(await boxes(page, '.disc .name, .year, .lane li a'), 1), `${String(width)} px`).toEqual([]);
      const cut = await page
        .locator('.told .name, .year')
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.textContent),
        );
      expect(cut, `${String(width)} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('has a disc for a record and a ring for a known meeting, dashed where not all is certain', async ({
    look,
    expect,
  }) => {
    const page = await look({ home: homeOf(name).home });
    await page.goto('');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const seen = await page.locator('.marks a').evaluateAll((all) =>
        all.map((link) => {
          const { borderTopWidth, borderTopStyle, width } = getComputedStyle(link, '::before');
          const kind = link.closest('.disc') === null ? 'ring' : 'disc';
          const line = parseFloat(borderTopWidth);
          // A browser rounds the width of a line down.
          return { kind, isFull: line * 2 >= parseFloat(width) - 2, line, style: borderTopStyle };
        }),
      );
      for (const { kind, isFull, line } of seen) {
        expect(isFull).toBe(kind === 'disc');
        expect(line).toBeGreaterThanOrEqual(2);
      }
      expect(seen.filter(({ style }) => style === 'dashed').length).toBe(INEXACT.length);
    }
  });

  test('says of empty years whether somebody looked, in words, in forced colours and on paper too', async ({
    look,
    expect,
  }) => {
    const page = await look({ home: homeOf(name).home });
    await page.goto('');
    for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none' }, { media: 'print' }] as const) {
      await page.emulateMedia(media);
      const words = await page
        .locator('.found')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
      expect(new Set(words)).toEqual(new Set(name === 'sixty' ? ['none found'] : ['none found', 'not searched']));
    }
    await page.emulateMedia({ media: 'screen' });
    await page.goto('meetings/#coverage');
    expect(await page.locator('main').innerText()).toContain('The timeline begins on 3 January 1992.');
  });

  test.for([390, 1440])(
    'at %i px answers for every year: a meeting, none found, or not searched',
    async (width, { look, expect }) => {
      const page = await look({ home: homeOf(name).home, width, javaScript: false });
      await page.goto('');
      const seen = await page.locator('.years > li').evaluateAll((all) =>
        all.map((stretch) => {
          const words = (part: string) =>
            [...stretch.querySelectorAll(part)].filter((one) => one.checkVisibility()).map((one) => one.textContent);
          return {
            years: words('.year').join(),
            answer: words('.marks a').length > 0 ? 'met' : words('.found').join(),
          };
        }),
      );
      const answers = seen.flatMap(({ years, answer }) => {
        const [first = NaN, last = first] = years.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, answer }));
      });
      expect(answers.map(({ year }) => year)).toEqual(Array.from({ length: 35 }, (_, index) => 1992 + index));
      const dates = [...(ARCHIVES[name]?.records ?? []), ...(ARCHIVES[name]?.known ?? [])];
      const met = new Set(
        dates.flatMap((date) => (typeof date === 'string' ? date.split('/') : 'oneOf' in date ? date.oneOf : [])),
      );
      for (const { year, answer } of answers) {
        const isMet = [...met].some((day) => day.startsWith(String(year)));
        const without = year >= 1994 && year <= 1996 ? 'not searched' : 'none found';
        // A date that may lie in either of two years is drawn from the first of them on.
        if (answer !== 'met' && isMet) expect(answers.find((one) => one.year === year - 1)?.answer).toBe('met');
        else expect(answer, String(year)).toBe(isMet ? 'met' : without);
      }
    },
  );

  test('is clean to axe in both schemes, on a phone and a desk', async ({ look, expect }) => {
    const page = await look({ home: homeOf(name).home });
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1024, 'light'],
    ] as const) {
      // prettier-ignore
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto('');
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('comes with its page in the first round trip', async () => {
    for (const { weight, heaviest } of await pageWeights(homeOf(name).folder))
      assert(weight, heaviest).toBeLessThanOrEqual(14_000);
  });
});

describe('on a phone', () => {
  test('twenty meetings take few screens, with every year that has one and runs of years without', async ({
    look,
    expect,
  }) => {
    const page = await look({ home: homeOf('twenty').home, width: 390, height: 844 });
    await page.goto('');
    const { height } = (await page.locator('.drawing').boundingBox()) ?? { height: Infinity };
    expect(height).toBeLessThanOrEqual(1400);
    expect(overlaps(await boxes(page, '.years > li'))).toEqual([]);
    expect(await page.locator('.ring .name').first().isVisible()).toBe(true);
  });
});

test('the timeline of the five is within the first screen of a desk and few screens of a phone, every name in full', async ({
  look,
  expect,
}) => {
  const page = await look({ width: 1440, height: 900 });
  await page.goto('');
  await page.evaluate(() => document.fonts.ready);
  const { y = NaN, height = NaN } = (await page.locator('.drawing').boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(900);
  for (const width of WIDE) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page
      .locator('.lane li a')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
    expect(cut, `${String(width)} px`).toEqual([]);
    expect(overlaps(await boxes(page, '.lane li a'), 1), `${String(width)} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect((await page.locator('.drawing').boundingBox())?.height).toBeLessThanOrEqual(1400);
});

test('every mark has somebody in office under it on either side', async ({ look, expect }) => {
  const page = await look({ width: 1440 });
  await page.goto('');
  /** From where to where the terms of a lane reach; they are drawn before their names. */
  const lanes = await page.locator('.lane ul').evaluateAll((all) =>
    all.map((lane) =>
      [...lane.children].map((term) => {
        const { left, inlineSize } = getComputedStyle(term, '::before');
        const from = lane.getBoundingClientRect().left + parseFloat(left);
        return [from, from + parseFloat(inlineSize)] as const;
      }),
    ),
  );
  expect(lanes.length).toBe(2);
  const marks = await boxes(page, '.marks :is(.disc, .ring) a');
  expect(marks.length).toBe(archive.meetings.length + archive.knownMeetings.length);
  for (const { of, left, right } of marks) {
    const middle = (left + right) / 2;
    for (const bars of lanes) {
      expect(
        bars.some(([from, to]) => from <= middle && middle <= to),
        of,
      ).toBe(true);
    }
  }
});

test('sixty meetings take little more than a screen of a desk', async ({ look, expect }) => {
  const page = await look({ home: homeOf('sixty').home, width: 1440 });
  await page.goto('');
  expect((await page.locator('.drawing').boundingBox())?.height).toBeLessThanOrEqual(800);
});

test('every mark is drawn in a line that is told from the ground, and each kind in a form of its own', async ({
  look,
  expect,
}) => {
  const page = await look();
  const forms = new Set<string>();
  for (const [address, marks] of [
    ['', ['.marks .disc a', '.marks .ring a:not(.unsure)', '.marks a.unsure']],
    ['meetings/', ['.meetings > .event']],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const mark of marks) {
        const { form, line, ground } = await page
          .locator(mark)
          .first()
          .evaluate((one) => {
            const style = getComputedStyle(one, '::before');
            const isFull = parseFloat(style.borderTopWidth) * 2 + 2 >= parseFloat(style.width);
            const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
            /** The luminance of a colour, as contrast is reckoned. */
            const luminance = (colour: string) => {
              if (canvas === null) return NaN;
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
                part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
              );
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return {
              form: `${style.borderRadius} ${style.borderTopStyle} ${isFull ? 'full' : 'hollow'}`,
              line: luminance(style.borderTopColor),
              ground: luminance(getComputedStyle(document.documentElement).backgroundColor),
            };
          });
        forms.add(form);
        const contrast = (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
        expect(contrast, `${mark}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
      }
    }
  }
  expect(forms.size).toBe(4);
});

test('twenty meetings are printed on one sheet', async ({ look, expect }) => {
  const page = await look({ home: homeOf('twenty').home, colorScheme: 'dark' });
  await page.goto('');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length).toBe(1);
});

test('a known meeting says under the columns what it is, and is lit where its mark leads', async ({ look, expect }) => {
  const page = await look({ home: homeOf('twenty').home, width: 1440 });
  await page.goto('');
  const ring = page.locator('.ring a[href$="#known-2011-11-riverton"]');
  const { width: unseen = 0 } = (await ring.locator('.name').boundingBox()) ?? {};
  await ring.hover();
  const { width = 0 } = (await ring.locator('.name').boundingBox()) ?? {};
  expect(unseen).toBeLessThan(2);
  expect(width).toBeGreaterThan(300);
  await ring.click();
  await page.waitForURL('**/meetings/#known-2011-11-riverton');
  const grounds = await page
    .locator('.meetings > .ring')
    .evaluateAll((all) => all.map((entry) => getComputedStyle(entry).backgroundColor));
  expect(new Set(grounds).size).toBe(2);
});
