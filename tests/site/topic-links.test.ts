import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite, readable } from './built-site.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { followToParagraph } from './linked-paragraph.ts';
import type { LinkedParagraph } from './linked-paragraph.ts';

const root = await readBuiltSite(inject('rootSite'));
const subPath = await readBuiltSite(inject('subPathSite'));
const large = await readBuiltSite(inject('largeSite'));

function pageAt(site: BuiltSite, path: string): BuiltPage {
  const page = site.pages.get(new URL(path, site.url).href);
  if (page === undefined) throw new Error(`there is no /${path}`);
  return page;
}

function recordsOf(site: BuiltSite): BuiltPage[] {
  return [...site.pages.values()].filter(({ path }) => /^meetings\/.+/u.test(path));
}

/** Every paragraph of every record with the topics that it links to: what the pages on topics have to agree with. */
function mentionsIn(site: BuiltSite): { paragraph: LinkedParagraph; topic: string }[] {
  return recordsOf(site).flatMap((record) =>
    record
      .$('[id^=p]')
      .toArray()
      .map((element) => record.$(element).attr('id') ?? '')
      .filter((id) => /^p\d+$/u.test(id))
      .flatMap((id) => {
        const paragraph = followToParagraph(site, record, `#${id}`);
        return [...paragraph.mentions]
          .filter((path) => path.startsWith('topics/'))
          .map((topic) => ({ paragraph, topic }));
      }),
  );
}

/** Which topic is mentioned where and by whom, as one line each. */
const line = (topic: string, { record, id, voice }: LinkedParagraph) => `${topic} ${record}#${id} ${voice}`;

/** The path of the topic that a row is headed by. */
function topicOfRow({ $, url }: BuiltPage, row: string | ReturnType<BuiltPage['$']>, site: BuiltSite): string {
  const href = $(row).find('th a').attr('href') ?? '';
  return new URL(href, url).pathname.slice(site.url.pathname.length);
}

/** What the voices in a cell link to; fails where the word beside a link is not the voice it leads to. */
function voicedIn(site: BuiltSite, page: BuiltPage, cell: ReturnType<BuiltPage['$']>): LinkedParagraph[] {
  const { $ } = page;
  return cell
    .find('.voiced')
    .toArray()
    .flatMap((voiced) => {
      const links = $(voiced).find('a').toArray();
      const voice = readable($(voiced).contents().first().text());
      expect(links.length).toBeGreaterThan(0);
      return links.map((link) => {
        const paragraph = followToParagraph(site, page, $(link).attr('href') ?? '');
        expect(paragraph.voice, readable($(voiced).text())).toBe(voice);
        expect(readable($(link).text()).replace('¶ ', '')).toBe(paragraph.id.slice(1));
        return paragraph;
      });
    });
}

describe.for([
  { name: 'at the root', site: root },
  { name: 'below a path', site: subPath },
])('$name', ({ site }) => {
  test('every cell leads to what its row, column and voice say, and none is missing', () => {
    const page = pageAt(site, 'topics/');
    const { $ } = page;
    const columns = $('.matrix thead th').toArray().slice(1);
    const found = $('.matrix tbody tr')
      .toArray()
      .flatMap((row) => {
        const topic = topicOfRow(page, $(row), site);
        return $(row)
          .find('td')
          .toArray()
          .flatMap((cell, index) => {
            const meeting = $(columns[index]).find('a').attr('href');
            const paragraphs = voicedIn(site, page, $(cell));
            for (const { record } of paragraphs) expect(record).toBe(new URL(meeting ?? '', page.url).href);
            return paragraphs.map((paragraph) => line(topic, paragraph));
          });
      });
    const expected = mentionsIn(site).map(({ topic, paragraph }) => line(topic, paragraph));
    expect(expected.length).toBeGreaterThan(100);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

/** The years that the head of a column names: one, or from the first to the last. */
function yearsIn(head: string): [first: number, last: number] | undefined {
  const [, first, last = first] = /^(\d{4})(?:–(\d{4}))?$/u.exec(head) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last)];
}

/** The path of the page that a page of passages names as the next. */
function nextOf(page: BuiltPage | undefined): string | undefined {
  return page?.$('main nav a[rel=next]').attr('href')?.slice(large.url.pathname.length);
}

const yearOf = ({ record }: LinkedParagraph) => Number(/\/meetings\/(\d{4})-/u.exec(record)?.[1]);

describe('in a large archive', () => {
  test('the columns are stretches of years, and each cell leads to the earliest of its passages', () => {
    const site = large;
    const mentions = mentionsIn(site);
    let cells = 0;
    const pages = [...site.pages.values()].filter(({ path }) => /^topics\/(?:by\/name\/\d+\/)?$/u.test(path));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const { $ } = page;
      const stretches = $('.matrix thead th')
        .toArray()
        .map((head) => yearsIn(readable($(head).text())));
      expect(stretches.slice(1, 6)).toEqual([1995, 2000, 2005, 2010, 2015].map((first) => [first, first + 4]));
      for (const row of $('.matrix tbody tr').toArray()) {
        const topic = topicOfRow(page, $(row), site);
        for (const [index, cell] of $(row).children('td').toArray().entries()) {
          const href = $(cell).find('a').attr('href');
          if (href === undefined) continue;
          cells += 1;
          const [first = NaN, last = NaN] = stretches[index + 1] ?? [];
          const own = mentions.filter((one) => {
            const year = yearOf(one.paragraph);
            return one.topic === topic && year >= first && year <= last;
          });
          const target = new URL(href, page.url);
          const section = site.pages
            .get(`${target.origin}${target.pathname}`)
            ?.$(`[id="${decodeURIComponent(target.hash.slice(1))}"]`);
          expect(target.pathname.startsWith(`${site.url.pathname}${topic}`)).toBe(true);
          const earliest = Math.min(...own.map(({ paragraph }) => yearOf(paragraph)));
          expect(section?.find('time').attr('datetime')?.slice(0, 4)).toBe(String(earliest));
          const counts = Map.groupBy(own, ({ paragraph }) => paragraph.voice);
          const told = $(cell)
            .find('.voiced')
            .toArray()
            .map((voiced) => readable($(voiced).text()));
          expect(told.toSorted()).toEqual(
            [...counts].map(([voice, all]) => `${voice} ${String(all.length)}`).toSorted(),
          );
        }
      }
    }
    const expected = new Set(mentions.map((one) => `${one.topic} ${String(Math.floor(yearOf(one.paragraph) / 5))}`));
    expect(cells).toBe(expected.size);
    expect(cells).toBeGreaterThan(50);
  });

  test('the pages of a topic have each passage once, the oldest first', () => {
    const site = large;
    const pages = [pageAt(site, 'topics/trade/')];
    for (let next = nextOf(pages[0]); next !== undefined; next = nextOf(pages.at(-1))) pages.push(pageAt(site, next));
    expect(pages.length).toBeGreaterThan(4);
    const found = pages.flatMap((page) => {
      const links = page.$('.facing p > a:first-child').toArray();
      expect(links.length).toBeGreaterThan(0);
      expect(links.length).toBeLessThanOrEqual(50);
      return links.map((link) => line('topics/trade/', followToParagraph(site, page, page.$(link).attr('href') ?? '')));
    });
    const expected = mentionsIn(site).filter(({ topic }) => topic === 'topics/trade/');
    expect(found).toEqual(expected.map(({ topic, paragraph }) => line(topic, paragraph)));
  });

  test('the pages of a list lead to each entity once, and to one another', () => {
    const site = large;
    const [first, second] = ['glossary/', 'glossary/by/name/2/'].map((path) => pageAt(site, path));
    if (first === undefined || second === undefined) throw new Error('the glossary has two pages');
    const entries = [first, second].flatMap(({ $ }) =>
      $('.list a')
        .toArray()
        .map((link) => $(link).attr('href') ?? ''),
    );
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries).toHaveLength(206);
    expect(first.$('main nav a[rel=next]').attr('href')).toBe(second.url.pathname);
    expect(second.$('main nav a[rel=prev]').attr('href')).toBe(first.url.pathname);
  });
});
