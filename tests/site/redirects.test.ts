import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from './built-site.ts';

/** How each kind of server writes that an address leads to another. */
const RULES = {
  _redirects: /^(\S+) (\S+) 301$/u,
  '_redirects.nginx': /^(\S+) (\S+);$/u,
  '_redirects.caddy': /^redir (\S+) (\S+) 301$/u,
};

describe.each(['correctedSite', 'rootSite'] as const)('the rules for servers of the %s', (name) => {
  test.each(Object.entries(RULES))('lead where the pages of renamed addresses do: %s', async (path, rule) => {
    const { url, pages } = await readBuiltSite(inject(name));
    const pagesLead = [...pages.values()].flatMap((page) => {
      const link = page.$('[data-moved-to]').attr('href');
      return link === undefined ? [] : [[page.url.pathname, link]];
    });
    const lines = (await readFile(join(inject(name).folder, path), 'utf8')).trimEnd().split('\n').slice(1);
    expect(lines.map((line) => rule.exec(line)?.slice(1))).toEqual(pagesLead);
    expect(pagesLead.every(([from]) => from?.startsWith(url.pathname))).toBe(true);
    if (name === 'correctedSite') expect(pagesLead).not.toEqual([]);
  });
});
