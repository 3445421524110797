import { expect, inject, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { longestPages, readBuiltSite } from './built-site.ts';

/** What the reading view of Firefox, and others after it, leave out when they take it for something beside the text. */
const MAY_BE_LEFT_OUT = ['aside', 'div', 'fieldset', 'footer', 'form', 'nav', 'table', 'ul'];
/** The words of a record: on its own page, and wherever they are cited. */
const PARAGRAPHS = 'main [data-text], main .passage > p:last-child, main .facing p:not(.who)';

test.for(inject('archives'))(
  'a reading view shows every paragraph of a record, on its page and where it is cited: $name',
  async (built) => {
    const pages = longestPages(await readBuiltSite(built));
    const found = { all: 0, leftOut: [] as string[] };
    for (const { path, $ } of pages) {
      for (const paragraph of $(PARAGRAPHS)) {
        found.all += 1;
        const around = $(paragraph).parentsUntil('main').get();
        const doubtful = around.map(({ tagName }) => tagName).filter((name) => MAY_BE_LEFT_OUT.includes(name));
        if (doubtful.length > 0) found.leftOut.push(`${path}: ${doubtful.join(', ')} around “${$(paragraph).text().slice(0, 40)}”`); // prettier-ignore
      }
    }
    const { reports } = await readContent(built.content);
    expect(found.all).toBeGreaterThan(reports.flatMap(({ paragraphs }) => paragraphs).length);
    expect(found.leftOut).toEqual([]);
  },
);
