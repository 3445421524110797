import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { longestPages, readBuiltSite } from './built-site.ts';
import { htmlRules } from './html-rules.ts';

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
