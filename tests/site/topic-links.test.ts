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

/** The voices in a cell, by the word before their links. */
function voicesIn({ $ }: BuiltPage, cell: ReturnType<BuiltPage['$']>) {
  return cell
    .find('.voices > div')
    .toArray()
    .map((voiced) => ({ voice: readable($(voiced).children('span').text()), links: $(voiced).find('a').toArray() }));
}

/** The numbers that the text of a link names: `¶ 3`, or `¶ 3–5` for all from the first to the last. */
function numbersIn(text: string): number[] {
  const [, first, last = first] = /^¶ (\d+)(?:–(\d+))?$/u.exec(text) ?? [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
}

/** The paragraphs that the voices in a cell name; fails where a link does not lead to the first of its range, or one is not of its voice. */
function voicedIn(site: BuiltSite, page: BuiltPage, cell: ReturnType<BuiltPage['$']>): LinkedParagraph[] {
  return voicesIn(page, cell).flatMap(({ voice, links }) => {
    expect(links.length).toBeGreaterThan(0);
    return links.flatMap((link) => {
      const href = page.$(link).attr('href') ?? '';
      const numbers = numbersIn(readable(page.$(link).text()));
      expect(followToParagraph(site, page, href).id).toBe(`p${String(numbers[0])}`);
      return numbers.map((number) => {
        const paragraph = followToParagraph(site, page, href.replace(/#.*$/u, `#p${String(number)}`));
        expect(paragraph.voice, href).toBe(voice);
        return paragraph;
      });
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
  test('the columns are stretches of years, and each voice leads to the earliest of its passages', () => {
    const site = large;
    const mentions = mentionsIn(site);
    let counts = 0;
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
          const [first = NaN, last = NaN] = stretches[index + 1] ?? [];
          for (const { voice, links } of voicesIn(page, $(cell))) {
            counts += 1;
            const own = mentions.filter(({ paragraph, topic: spokenOf }) => {
              const year = yearOf(paragraph);
              return spokenOf === topic && paragraph.voice === voice && year >= first && year <= last;
            });
            expect(links.map((link) => readable($(link).text()))).toEqual([String(own.length)]);
            const target = new URL($(links[0]).attr('href') ?? '', page.url);
            expect(target.pathname.startsWith(`${site.url.pathname}${topic}`)).toBe(true);
            const section = site.pages
              .get(`${target.origin}${target.pathname}`)
              ?.$(`[id="${decodeURIComponent(target.hash.slice(1))}"]`);
            const earliest = Math.min(...own.map(({ paragraph }) => yearOf(paragraph)));
            expect(section?.find('time').attr('datetime')?.slice(0, 4)).toBe(String(earliest));
          }
        }
      }
    }
    const expected = new Set(
      mentions.map(
        ({ topic, paragraph }) => `${topic} ${paragraph.voice} ${String(Math.floor(yearOf(paragraph) / 5))}`,
      ),
    );
    expect(counts).toBe(expected.size);
    expect(counts).toBeGreaterThan(50);
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
