import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { REDIRECT_RULES } from '../formats/redirect-rules.ts';
import { readBuiltSite } from './built-site.ts';

test.each(['correctedSite', 'rootSite'] as const)(
  'the rules for servers of the %s lead where its pages do',
  async (name) => {
    const { pages } = await readBuiltSite(inject(name));
    const moved = [...pages.values()].filter(({ html }) => html.includes('data-moved-to'));
    const lead = moved.map(({ url, $ }) => [url.pathname, $('[data-moved-to]').attr('href')].join(' ')).sort();
    if (name === 'correctedSite') expect(lead).not.toEqual([]);
    for (const [path, rule] of Object.entries(REDIRECT_RULES)) {
      const [, ...lines] = (await readFile(join(inject(name).folder, path), 'utf8')).trimEnd().split('\n');
      expect(
        lines.map((line) => rule.exec(line)?.slice(1)),
        path,
      ).toEqual(lead);
    }
  },
);
