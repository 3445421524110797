import { expect, inject, test } from 'vitest';
import { readBuiltSite } from './built-site.ts';

const OTHER_SCRIPT = /\p{Script=Han}|\p{Script=Cyrillic}/u;
/** The number by which a document knows its texts. */
const TEXT = 3;

test('what is in another script says in which language, on every page', async () => {
  const { pages } = await readBuiltSite(inject('rootSite'));
  let marked = 0;
  const unmarked = [...pages.values()].flatMap(({ path, $ }) => {
    const texts = $('body :not(script, style)').contents().toArray().filter(({ nodeType }) => nodeType === TEXT);
    const foreign = texts.map((node) => $(node)).filter((text) => OTHER_SCRIPT.test(text.text()));
    marked += foreign.length;
    return foreign.filter((text) => text.closest('[lang]').is('html')).map((text) => `/${path}: ${text.text()}`);
  }); // prettier-ignore
  expect(unmarked).toEqual([]);
  expect(marked).toBeGreaterThan(100);
});
