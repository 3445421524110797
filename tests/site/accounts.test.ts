import { describe, expect, inject, test } from 'vitest';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));

describe.for([...archive.meetings])('the other accounts of $id', ({ id, accounts, comparison, facts }) => {
  const page = site.pages.get(new URL(`meetings/${id}/`, site.url).href);
  if (page === undefined) throw new Error(`no page of ${id}`);
  const { $ } = page;
  const section = $('#accounts');

  test('are each listed once, with whose they are, their language and how much was read, and lead there', () => {
    for (const { id: account, url, publisher, side, read } of accounts) {
      const line = section.find(`#account-${account}`);
      expect(line.length, account).toBe(1);
      expect(line.find('a[hreflang]').attr('href')).toBe(url);
      const text = readable(line.text());
      expect(text).toContain(publisher);
      expect(text).toContain(archive.side(side)?.adjective ?? 'third-party');
      expect(text.includes('read in part')).toBe(read === 'part');
    }
  });

  test('have what they tell in words, each thing with its paragraphs or its accounts', () => {
    const told = [...(comparison?.differently ?? []), ...(comparison?.disputed ?? [])];
    expect(section.find('table tr').length).toBe(told.length);
    const empty = section.find('td, th').filter((_, cell) => !/\p{L}/u.test($(cell).text()));
    expect(empty.length).toBe(0);
    const items = [...told.flatMap(({ tells }) => tells), ...(comparison?.only ?? [])];
    const shown = [...section.find('td').toArray(), ...section.find('.side-by-side li').toArray()];
    expect(shown.length).toBe(items.length);
    for (const element of shown)
      expect($(element).find('a[href^="#p"], a[href^="#account-"]').length).toBeGreaterThan(0);
    for (const { says } of items) expect(readable(section.text())).toContain(readable(says));
  });

  test('are sought and not found, where a side has none, and it is said where', () => {
    const sides = new Set([facts.source.side, ...accounts.map(({ side }) => side)]);
    for (const { id: side } of archive.settings.sides) {
      if (sides.has(side)) continue;
      const sought = facts.accountsNotFound.find((one) => one.side === side);
      expect(sought, side).toBeDefined();
      expect(readable(section.text())).toContain(readable(sought?.where ?? ''));
    }
  });

  test('are told of each side in the same words, in the order of the sides, and quoted in few', () => {
    const only = section.find('.side-by-side > section').toArray();
    const order = [...archive.settings.sides.map(({ id: side }) => side), 'other'];
    const sides = order.filter((side) => comparison?.only.some((one) => one.side === side));
    expect(only.length).toBe(sides.length);
    for (const [index, side] of sides.entries()) {
      const adjective = archive.side(side)?.adjective ?? 'third-party';
      expect(readable($(only[index]).find('h3').text())).toBe(`Only in ${adjective} accounts`);
    }
    const says = [...(comparison?.differently ?? []), ...(comparison?.disputed ?? [])].flatMap(({ tells }) => tells);
    for (const text of [...says, ...(comparison?.only ?? [])].map((one) => one.says)) {
      for (const [, quoted = ''] of text.matchAll(/“([^”]+)”/gu)) {
        expect(quoted.split(/\s+/u).length, quoted).toBeLessThanOrEqual(6);
      }
    }
    expect(readable(section.text())).not.toMatch(/\b(?:omit|ignore|claim|leaves? out|silen)/iu);
  });
});
