import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { REDIRECT_RULES } from '../formats/redirect-rules.ts';
import { readBuiltSite } from './built-site.ts';

test.each(['correctedSite', 'rootSite'] as const)(
  'rules for servers of the %s lead where its pages do',
  async (name) => {
    const { pages } = await readBuiltSite(inject(name));
    const moved = [...pages.values()].filter(({ html }) => html.includes('data-moved-to'));
    const lead = new Map(moved.map(({ url, $ }) => [url.pathname, $('[data-moved-to]').attr('href')]));
    if (name === 'correctedSite') expect(lead.size).toBeGreaterThan(0);
    for (const [path, rule] of Object.entries(REDIRECT_RULES)) {
      const [, ...lines] = (await readFile(join(inject(name).folder, path), 'utf8')).trimEnd().split('\n');
      const rules = lines.map((line) => rule.exec(line) ?? []);
      expect(new Map(rules.map(([, from = '', to]) => [from, to])), path).toEqual(lead);
      expect(rules.length, path).toBe(lead.size);
    }
  },
);
