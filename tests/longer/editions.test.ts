import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { contentIn } from '../../src/archive/content-in.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { factValue } from '../../src/archive/schema/parts.ts';
import { readContent } from '../../src/content/read-content.ts';
import { citationOf } from '../../src/exports/citation.ts';
import { STYLE_IDS, styledCitations } from '../../src/exports/styled-citation.ts';
import { test } from '../browser/visit.ts';
import { editionAndPath, readBuiltSite } from '../site/built-site.ts';
import type { BuiltPage } from '../site/built-site.ts';
import { present } from '../unit/written-content.ts';

const built = present(inject('archives').find(({ name }) => name === 'own content'));
const content = await readContent(built.content);
const site = await readBuiltSite(built);
const editions = content.settings?.editions ?? [];

/** The addresses of all pages of an edition below it; the pages of an index differ with its letters. */
const pathsIn = (language: string | undefined) =>
  [...site.pages.values()]
    .map(({ path }) => editionAndPath(path))
    .flatMap(([edition, path]) => (edition === language && !/^a-z\/./u.test(path) ? [path] : []))
    .sort();

describe.for(editions)('the edition in %s', (language) => {
  const archive = createArchive(contentIn(language, content));
  const page = (path: string) => present(site.pages.get(new URL(`${language}/${path}`, site.url).href));

  test('has every page of the archive at the same address below its prefix', () => {
    expect(pathsIn(language)).toEqual(pathsIn(undefined));
  });

  test('links every page with the same one in every other language, from which its own is linked', () => {
    for (const path of pathsIn(language)) {
      const links = page(path).$('.languages a').toArray();
      const targets = links.map((link) => [link.attribs['lang'], link.attribs['href']]);
      const others = ['', ...editions].filter((other) => other !== language);
      const same = path === '404.html' ? '' : path;
      expect(targets, path).toEqual(others.map((other) => [other || 'en', `/${other && `${other}/`}${same}`]));
    }
  });

  test('lists in its sitemap each page with its addresses in all languages', async () => {
    const robots = await readFile(join(built.folder, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${built.url}${language}/sitemap-index.xml`);
    const map = await readFile(join(built.folder, language, 'sitemaps/meetings.xml'), 'utf8');
    for (const { id } of archive.meetings) {
      const entry = present(
        map.split('<url>').find((one) => one.includes(`<loc>${built.url}${language}/meetings/${id}/`)),
      );
      const linked = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, of, to]) => [of, to]);
      expect(Object.fromEntries(linked)).toEqual({
        ...Object.fromEntries(editions.map((one) => [one, `${built.url}${one}/meetings/${id}/`])),
        en: `${built.url}meetings/${id}/`,
        'x-default': `${built.url}meetings/${id}/`,
      });
    }
  });

  test('cites in the style that those who read its language ask for, and leads to the record in English for the others', () => {
    const stylesOf = ({ $ }: BuiltPage) =>
      $('#cite [data-style]')
        .toArray()
        .map(({ attribs }) => attribs['data-style']);
    for (const meeting of archive.meetings) {
      const address = `meetings/${meeting.id}/`;
      const [record, english] = [page(address), present(site.pages.get(new URL(address, site.url).href))];
      expect(stylesOf(record)).toEqual([language === 'zh' ? 'gbt' : 'gost']);
      expect(stylesOf(english)).toEqual(STYLE_IDS);
      const named = record.$('#cite p').first();
      expect(named.find('a').attr('href')).toBe(`/${address}#cite`);
      for (const { name } of styledCitations(citationOf(archive, meeting, site.url.href)))
        expect(named.text()).toContain(name);
    }
  });

  test('leaves the title of a report in English, and says so', () => {
    for (const { id, facts } of archive.meetings) {
      const title = factValue(facts.source.title);
      if (title === undefined) continue;
      const source = page(`meetings/${id}/`).$('.facts[aria-labelledby=source]');
      for (const place of ['> p', 'dd']) {
        expect(source.find(`${place} [lang=en]`).first().text(), `${id} ${place}`).toContain(title);
      }
    }
  });

  test('shows the paragraphs of its own language under the numbers of the record', () => {
    for (const { id, paragraphs } of archive.meetings) {
      const { $ } = page(`meetings/${id}/`);
      const shown = paragraphs.map(({ number }) =>
        $(`#p${String(number)} .text`)
          .text()
          .trim(),
      );
      expect(shown).toEqual(paragraphs.map(({ text }) => text));
    }
  });

  test('says on every page what it was translated from, and leads to no file outside of itself but what all share', () => {
    for (const path of pathsIn(language)) {
      const { $ } = page(path);
      expect($('footer').text(), path).toContain(page('about/').$('footer p:last-of-type').text().trim());
      const outside = $('link[href], script[src]')
        .toArray()
        .map((element) => element.attribs['href'] ?? element.attribs['src'] ?? '')
        .filter((to) => to.startsWith('/') && !to.startsWith(`/${language}/`));
      expect(
        outside.filter((to) => !/^\/(?:icons\/\d+\.png|icon\.svg)$/u.test(to)),
        path,
      ).toEqual([]);
    }
  });

  test('takes the paragraph and the question along to another language', async ({ visit }) => {
    const { id } = present(archive.meetings.at(-1));
    const opened = await visit({ home: built.address });
    await opened.goto(`${language}/meetings/${id}/#p2`);
    await opened.click('.languages a[lang=en]');
    await opened.waitForURL(`**/meetings/${id}/#p2`);
    expect(new URL(opened.url()).pathname).toBe(`/meetings/${id}/`);
    await opened.goto(`search/?q=2015`);
    await opened.click(`.languages a[lang=${language}]`);
    await opened.waitForURL(`**/${language}/search/?q=2015`);
    await opened.waitForSelector('[data-search-state=ready]', { state: 'attached' });
    expect(await opened.locator('[data-search-results] a').first().getAttribute('href')).toMatch(
      `/${language}/meetings/`,
    );
  });
});
