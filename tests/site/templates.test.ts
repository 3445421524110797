import { readdir } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { PAGES_WITHOUT_EXAMPLE, templates } from '../browser/templates.ts';
import { readBuiltSite } from './built-site.ts';

const pageFiles = await readdir(new URL('../../src/pages/', import.meta.url), { recursive: true });

test('every kind of page has an example that the browser tests visit', () => {
  const kinds = pageFiles.filter((file) => file.endsWith('.astro')).map((file) => file.replaceAll('\\', '/'));
  const visited = new Set(Object.keys(templates).map((kind) => kind.replace(/ of .*/u, '')));
  expect([...visited, ...PAGES_WITHOUT_EXAMPLE].toSorted()).toEqual(kinds.toSorted());
});

test('every example is a page', async () => {
  const site = await readBuiltSite(inject('rootSite'));
  const missing = Object.values(templates).filter((address) => {
    const { origin, pathname } = new URL(address, site.url);
    return !site.pages.has(`${origin}${pathname}`);
  });
  expect(missing).toEqual([]);
});
