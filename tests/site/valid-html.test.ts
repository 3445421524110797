import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { ANY_ARCHIVE } from '../site-under-test.ts';
import { readBuiltSite } from './built-site.ts';
import { htmlRules } from './html-rules.ts';

test.for([...ANY_ARCHIVE, 'anotherSite'] as const)('every page of the %s is valid HTML', async (name) => {
  const site = await readBuiltSite(inject(name));
  const validator = new HtmlValidate(htmlRules);
  const faults: string[] = [];
  for (const { path, html } of site.pages.values()) {
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`/${path}: ${ruleId}: ${message} (${selector ?? 'document'})`);
    }
  }
  expect(faults).toEqual([]);
});
