import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { archive } from '../../src/site/archive.ts';
import { test } from './visit.ts';

const WIDTHS = [320, 390, 639, 640, 820, 1023, 1024, 1280, 1440, 1600, 1920, 2200];

interface Box {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all lines of text in the drawing, and whether each is whole. */
async function textBoxes(page: Page): Promise<{ boxes: Box[]; cut: string[] }> {
  return page.evaluate(() => {
    const labels = [
      ...document.querySelectorAll('.timeline :is(.flag > *, .who, .flag time, .gap span, .tick span, .lane h3, .bar)'),
    ];
    const seen = labels.filter((label) => {
      const { width, height } = label.getBoundingClientRect();
      return width > 1 && height > 1 && label.querySelector('time') === null;
    });
    const boxes = seen.flatMap((label) =>
      [...label.getClientRects()].map((box) => {
        // Lines of text overlap by their leading, which is no ink.
        const leading = box.height * 0.2;
        return {
          of: label.textContent.replace(/\s+/gu, ' ').trim(),
          left: box.left + 0.5,
          right: box.right - 0.5,
          top: box.top + leading,
          bottom: box.bottom - leading,
        };
      }),
    );
    const lines = [...document.querySelectorAll('.timeline :is(.flag, .flag time, .who, .where, .about)')];
    const cut = lines.filter((line) => line.scrollWidth > line.clientWidth + 1 && line.clientWidth > 1);
    return { boxes, cut: cut.map((line) => line.textContent.replace(/\s+/gu, ' ').trim()) };
  });
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.of !== other.of &&
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `“${one.of}” and “${other.of}”`),
  );
}

describe.concurrent('the labels of the timeline', () => {
  test('neither overlap nor are cut, from 320 to 2200 px', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { boxes, cut } = await textBoxes(page);
      expect(boxes.length, `${String(width)} px`).toBeGreaterThan(30);
      expect(overlaps(boxes), `${String(width)} px`).toEqual([]);
      if (width >= 1024) expect(cut, `${String(width)} px`).toEqual([]);
    }
  });

  test('are whole and apart on paper, all on one A4 sheet', async ({ visit, expect }) => {
    const page = await visit({ colorScheme: 'dark' });
    await page.goto('');
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu);
    expect(pages?.length).toBe(1);
    // A4 without its margins, 182 mm.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const { boxes, cut } = await textBoxes(page);
    expect(overlaps(boxes)).toEqual([]);
    expect(cut).toEqual([]);
    expect(await page.locator('.chart .filters').isVisible()).toBe(false);
  });
});

describe.concurrent('a timeline that is listened to', () => {
  test('is one list in order of time, with number, day, leaders, place and topics', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    const names = await page
      .locator('.timeline')
      .getByRole('link', { name: /^Meeting/u })
      .all();
    const heard = await Promise.all(names.map((link) => link.ariaSnapshot()));
    expect(heard[1]).toContain('Meeting 2 of 5, 27 March 2015, Li Keqiang and Karim Massimov');
    expect(heard.length).toBe(archive.meetings.length);
    const entries = await page.locator('.timeline .entries > li').allInnerTexts();
    const at = (text: string) => entries.findIndex((entry) => entry.includes(text));
    expect(at('6 years and 11 months')).toBeGreaterThan(at('14 December 2015'));
    expect(at('6 years and 11 months')).toBeLessThan(at('29 November 2022'));
    expect(entries[at('27 March 2015')]?.replace(/\s+/gu, ' ')).toContain('Beijing, in person Topics: ');
  });
});

/** The day of the meeting that has the focus. */
async function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('.meeting')?.id.slice(0, 10));
}

describe.concurrent('arrow keys on the timeline', () => {
  const [first, second, third, fourth, last] = archive.meetings.map(({ date }) => date);

  test('go from meeting to meeting, Home and End to the first and last', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await page.locator('.timeline .meeting a').first().focus();
    const ways: [string, string | undefined][] = [
      ['ArrowRight', second],
      ['ArrowDown', third],
      ['ArrowLeft', second],
      ['ArrowUp', first],
      ['ArrowLeft', first],
      ['End', last],
      ['ArrowRight', last],
      ['Home', first],
      ['Shift+ArrowRight', first],
    ];
    for (const [key, day] of ways) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(day);
    }
  });

  test('go on from an event, and pass over what is filtered out', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('?format=in-person');
    await page.locator('#world-internet-conference-2 a').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(last);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(third);
    expect(fourth).toBe('2022-11-29');
  });

  test('do nothing elsewhere', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await page.locator('.lanes a').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBeUndefined();
  });
});
