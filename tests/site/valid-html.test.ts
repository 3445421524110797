import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { longestPages, readBuiltSite } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';
import { htmlRules } from './html-rules.ts';

/** How many columns each row of a table has, those included that cells of earlier rows reach into. */
function rowWidths($: BuiltPage['$'], table: Parameters<BuiltPage['$']>[0]): number[] {
  let reaching: { columns: number; rows: number }[] = [];
  return $('tr', table)
    .get()
    .map((row) => {
      const span = (cell: Parameters<BuiltPage['$']>[0], name: string) => Number($(cell).attr(name) ?? 1);
      const own = $(row).children('th, td').get().map((cell) => ({ columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') })); // prettier-ignore
      const all = [...reaching, ...own];
      reaching = all.map(({ columns, rows }) => ({ columns, rows: rows - 1 })).filter(({ rows }) => rows > 0);
      return all.reduce((sum, { columns }) => sum + columns, 0);
    });
}

test.for([...inject('archives'), ...inject('otherSites')])('every page is valid HTML: $name', async (built) => {
  const site = await readBuiltSite(built);
  const validator = new HtmlValidate(htmlRules);
  const faults: string[] = [];
  for (const { path, html } of longestPages(site)) {
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`/${path}: ${ruleId}: ${message} (${selector ?? 'document'})`);
    }
  }
  expect(faults).toEqual([]);
});

test.for([...inject('archives'), ...inject('otherSites')])(
  'no page has anything after its end, or an empty list: $name',
  async (built) => {
    const { pages } = await readBuiltSite(built);
    const faults = [...pages.values()].flatMap(({ path, html, $ }) => [
      ...(html.trimEnd().endsWith('</html>') ? [] : [`/${path}: ${html.slice(html.lastIndexOf('</html>'))}`]),
      ...$('ul:empty, ol:empty, dl:empty')
        .get()
        .map((list) => `/${path}: <${list.tagName}> is empty`),
    ]);
    expect(faults).toEqual([]);
  },
);

test.for([...inject('archives'), ...inject('otherSites')])(
  'every time is one that programs read, and every row of a table is as wide as the others: $name',
  async (built) => {
    const { pages } = await readBuiltSite(built);
    const faults = [...pages.values()].flatMap(({ path, $ }) => [
      ...$('time')
        .get()
        .map((time) => $(time).attr('datetime') ?? $(time).text())
        .filter((time) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(time))
        .map((time) => `/${path}: ${time}`),
      ...$('table')
        .get()
        .map((table) => new Set(rowWidths($, table)))
        .filter((widths) => widths.size > 1)
        .map((widths) => `/${path}: rows of ${[...widths].join(' and ')} cells`),
    ]);
    expect(faults).toEqual([]);
  },
);
