import { describe } from 'vitest';
import { layOutTimeline } from '../../src/archive/timeline.ts';
import { archive } from '../../src/components/archive.ts';
import { present } from '../unit/written-content.ts';
import { templates } from './templates.ts';
import { test } from './visit.ts';

describe.concurrent('without script', () => {
  test.for(Object.entries(templates))('%s reads', async ([, address], { look, expect }) => {
    const page = await look({ javaScript: false });
    await page.goto(address);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
  });

  test('the timeline is complete', async ({ look, expect }) => {
    const page = await look({ javaScript: false });
    await page.goto('');
    for (const { id } of archive.meetings) {
      expect(await page.locator(`.years a[href="/meetings/${id}/"]`).isVisible(), id).toBe(true);
    }
    // A given name that the drawing has no room for is there for readers of the text, on a line of its own.
    const text = (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
    const { lanes } = present(layOutTimeline(archive));
    const people = lanes.flatMap(({ bars }) => bars.map(({ term }) => term.person.name));
    expect(people.length).toBeGreaterThan(3);
    for (const name of people) expect(text).toContain(name);
  });

  test('the list of meetings has every record, and every event that reports refer to with its paragraphs', async ({
    look,
    expect,
  }) => {
    const page = await look({ javaScript: false });
    await page.goto('meetings/');
    const text = await page.locator('main').innerText();
    for (const { title } of archive.meetings) expect(text).toContain(title);
    for (const { title, passages } of archive.referredTo) {
      expect(text).toContain(title);
      for (const { meeting, paragraph } of passages) {
        const link = page.locator(`main a[href="/meetings/${meeting.id}/#p${String(paragraph.number)}"]`);
        expect(await link.count(), title).toBeGreaterThan(0);
      }
    }
  });

  test('the search page says what it needs and offers the indexes', async ({ look, expect }) => {
    const page = await look({ javaScript: false });
    await page.goto('search/?q=nuclear+energy');
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    for (const index of ['meetings', 'people', 'places', 'topics', 'glossary', 'commitments']) {
      expect(await page.locator(`main a[href="/${index}/"]`).isVisible(), index).toBe(true);
    }
  });
});
