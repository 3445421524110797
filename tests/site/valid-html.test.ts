import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
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

/** Has the rules put together once, not for each page. */
class RulesOnce extends StaticConfigLoader {
  #rules: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#rules ??= super.getConfigFor(handle));
  }
}

test.for([...inject('archives'), ...inject('otherSites')])('every page is valid HTML: $name', async (built) => {
  const site = await readBuiltSite(built);
  const validator = new HtmlValidate(new RulesOnce(htmlRules));
  const faults: string[] = [];
  for (const { path, html } of longestPages(site)) {
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`/${path}: ${ruleId}: ${message} (${selector ?? 'document'})`);
    }
  }
  expect(faults).toEqual([]);
});

/** What the Nu checker does not know yet: the page’s policy by which pages are fetched ahead, and newer CSS. */
const UNKNOWN_TO_NU = /source-expression|Content Security Policy|^CSS: /u;

// The path of vnu.jar, as the npm package vnu-jar brings it; Java runs it.
test.runIf(process.env['VNU_JAR']).for([...inject('archives'), ...inject('otherSites')])(
  'the Nu checker says nothing but of the policy and of CSS: $name',
  async ({ folder }) => {
    const options = ['-Xss4m', '-jar', process.env['VNU_JAR'] ?? '', '--skip-non-html', '--exit-zero-always', '--format', 'json', folder]; // prettier-ignore
    const { stderr } = await promisify(execFile)('java', options, { maxBuffer: 1e9 });
    const { messages } = JSON.parse(stderr) as { messages: { message: string; url: string }[] };
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ message }) => !UNKNOWN_TO_NU.test(message)).map(({ message, url }) => `${url.slice(`file:${folder}`.length)}: ${message}`)).toEqual([]);
  },
); // prettier-ignore

/** What a parser that forgives nothing says of a page, what follows its end, its empty lists, times and tables. */
function faultsOf({ path, html }: Pick<BuiltPage, 'path' | 'html'>): string[] {
  const faults: string[] = html.trimEnd().endsWith('</html>') ? [] : [html.slice(html.lastIndexOf('</html>'))];
  const $ = load(html, {
    onParseError: ({ code, startLine, startCol }) => faults.push(`${String(startLine)}:${String(startCol)} ${code}`),
  });
  for (const { tagName } of $('ul:empty, ol:empty, dl:empty').get()) faults.push(`<${tagName}> is empty`);
  for (const element of $('time').get()) {
    const time = $(element).attr('datetime') ?? $(element).text();
    if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(time)) faults.push(`the time “${time}”`);
  }
  for (const table of $('table').get()) {
    const widths = new Set(rowWidths($, table));
    if (widths.size > 1) faults.push(`rows of ${[...widths].join(' and ')} cells`);
  }
  return faults.map((fault) => `/${path}: ${fault}`);
}

const FAULTY =
  '<!doctype html><p id="a" id="b">&nosuch;</p><ul></ul><time>May</time><table><tr><td>1<tr><td>1<td>2</table></html>!';

test('faults of a page are found', () => {
  expect(faultsOf({ path: 'a', html: FAULTY })).toHaveLength(6);
});

// All in one, and without keeping it: a site of a thousand pages, parsed, fills the memory.
test.for([...inject('archives'), ...inject('otherSites')])(
  'no page has an error to a parser that forgives none, anything after its end, an empty list, a time that no program reads, or a table with rows of different widths: $name',
  async (built) => {
    const { pages } = await readBuiltSite(built);
    expect([...pages.values()].flatMap(faultsOf)).toEqual([]);
  },
);
