import { describe } from 'vitest';
import { layOutTimeline } from '../../src/archive/timeline.ts';
import { formatsIn } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';
import { archive } from '../../src/site/archive.ts';
import { labelWidths } from '../../src/site/timeline-labels.ts';
import { templates } from './templates.ts';
import { test } from './visit.ts';

describe.concurrent('without script', () => {
  test.for(Object.entries(templates))('%s reads', async ([, address], { visit, expect }) => {
    const page = await visit({ javaScript: false });
    await page.goto(address);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
  });

  test('the timeline is complete', async ({ visit, expect }) => {
    const page = await visit({ javaScript: false });
    await page.goto('');
    for (const { id } of archive.meetings) {
      expect(await page.locator(`.timeline a[href="/meetings/${id}/"]`).isVisible(), id).toBe(true);
    }
    const text = await page.locator('main').innerText();
    expect(text).toContain('6 years and 11 months without a report in this archive');
    expect(text).toContain('1 year and 11 months without a report in this archive');
    for (const { title, passages } of archive.referredTo) {
      expect(text).toContain(title);
      for (const { meeting, paragraph } of passages) {
        const link = page.locator(`main a[href="/meetings/${meeting.id}/#p${String(paragraph.number)}"]`);
        expect(await link.count(), title).toBeGreaterThan(0);
      }
    }
  });

  test('the timeline names every term of office in its time', async ({ visit, expect }) => {
    const page = await visit({ javaScript: false });
    await page.goto('');
    const text = await page.locator('main').innerText();
    const bars = layOutTimeline(archive, labelWidths(en))?.lanes.flatMap((lane) => lane.bars) ?? [];
    expect(bars.length).toBeGreaterThan(0);
    for (const { person, office } of bars.map(({ term }) => term)) {
      expect(text).toContain(person.name);
      expect(text).toContain(formatsIn('en').day(office.from));
      if (office.to !== undefined) expect(text).toContain(formatsIn('en').day(office.to));
    }
  });

  test('the search page says what it needs and offers the indexes', async ({ visit, expect }) => {
    const page = await visit({ javaScript: false });
    await page.goto('search/?q=nuclear+energy');
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    for (const index of ['meetings', 'people', 'places', 'topics', 'glossary', 'commitments']) {
      expect(await page.locator(`main a[href="/${index}/"]`).isVisible(), index).toBe(true);
    }
  });
});
