import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { REDIRECT_RULES } from '../formats/redirect-rules.ts';
import { readBuiltSite } from './built-site.ts';

const SITES = ['correctedSite', 'rootSite'] as const;

async function rulesOf(name: (typeof SITES)[number], path: keyof typeof REDIRECT_RULES): Promise<Map<string, string>> {
  const [, ...lines] = (await readFile(join(inject(name).folder, path), 'utf8')).trimEnd().split('\n');
  const rules = lines.map((line): [string, string] => {
    const [, from = '', to = ''] = REDIRECT_RULES[path].exec(line) ?? [];
    return [from, to];
  });
  expect(new Set(rules.map(([from]) => from)).size, path).toBe(rules.length);
  return new Map(rules);
}

test.each(SITES)('rules for servers of the %s lead where its pages do', async (name) => {
  const { pages } = await readBuiltSite(inject(name));
  const moved = [...pages.values()].filter(({ html }) => html.includes('data-moved-to'));
  const lead = new Map(moved.map(({ url, $ }) => [url.pathname, $('[data-moved-to]').attr('href')]));
  if (name === 'correctedSite') expect(lead.size).toBeGreaterThan(0);
  const all = await rulesOf(name, '_redirects');
  expect(new Map([...all].filter(([from]) => from.endsWith('/')))).toEqual(lead);
  expect(await rulesOf(name, '_redirects.nginx')).toEqual(all);
  expect(await rulesOf(name, '_redirects.caddy')).toEqual(all);
});

test('the files beside a renamed record are at their old addresses too, by rule and on hosts without any', async () => {
  const { folder, url } = inject('correctedSite');
  const base = new URL(url).pathname;
  const rules = [...(await rulesOf('correctedSite', '_redirects'))].filter(([from]) => !from.endsWith('/'));
  for (const ending of ['.json', '.md', '.bib', '.ris', '.csl.json', '.ics', '.png']) {
    expect(
      rules.some(([from, to]) => from.endsWith(ending) && to.endsWith(ending)),
      ending,
    ).toBe(true);
  }
  for (const [from, to] of rules) {
    const [old, now] = [from, to].map((path) => join(folder, path.slice(base.length)));
    expect(existsSync(now ?? ''), to).toBe(true);
    expect(await readFile(old ?? ''), from).toEqual(await readFile(now ?? ''));
  }
});
