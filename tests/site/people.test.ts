import { expect, inject, test } from 'vitest';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

test('the list of people says of each which offices they held, and from which year on', async () => {
  const { pages, url } = await readBuiltSite(inject('rootSite'));
  const page = pages.get(new URL('people/', url).href);
  expect(archive.people.flatMap(({ offices }) => offices).length).toBeGreaterThan(5);
  for (const { id, offices } of archive.people) {
    const row = readable(page?.$(`main li:has(a[href$="/people/${id}/"])`).text() ?? '');
    for (const { title, from } of offices) {
      expect(row).toContain(title);
      const isGoneOn = offices.some((former) => former.title === title && former.to === from);
      if (!isGoneOn) expect(row, title).toContain(from.slice(0, 4));
    }
    expect(row, 'first acting, then in office, is one term').not.toMatch(/\b(\d{4}), \1–/u);
  }
});

test('the page of a person says what was said first, and then who that was and when', async () => {
  const { pages, url } = await readBuiltSite(inject('rootSite'));
  const orders = archive.people.map((person) => {
    const headings =
      pages
        .get(new URL(`people/${person.id}/`, url).href)
        ?.$('main h2')
        .toArray() ?? [];
    const ids = headings.map(({ attribs }) => attribs['id'] ?? '');
    return { hasSpoken: archive.passagesOn(person).length > 0, passages: ids.indexOf('passages'), offices: ids.indexOf('offices') }; // prettier-ignore
  });
  expect(new Set(orders.map(({ hasSpoken }) => hasSpoken)).size).toBe(2);
  for (const { hasSpoken, passages, offices } of orders) {
    if (offices !== -1) expect(passages < offices).toBe(hasSpoken);
  }
});
