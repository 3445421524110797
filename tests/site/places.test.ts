import { expect, inject, test } from 'vitest';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

test('the page of a place leads to every meeting known to have been held there, and names who met', async () => {
  const { pages, url } = await readBuiltSite(inject('rootSite'));
  const known = archive.knownMeetings.filter(({ place }) => place !== undefined);
  expect(known.length).toBeGreaterThan(5);
  for (const { id, place, leaders } of known) {
    const page = pages.get(new URL(`places/${place?.id ?? ''}/`, url).href);
    const link = page?.$(`main a[href$="/meetings/#known-${id}"]`);
    expect(link?.length, id).toBe(1);
    for (const { name } of leaders) expect(readable(link?.text() ?? '')).toContain(name);
  }
});
