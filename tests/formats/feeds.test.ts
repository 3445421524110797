import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { atomFeed, jsonFeed } from '../../src/exports/feed-formats.ts';
import { feedOf, followed, MOST_ENTRIES } from '../../src/exports/feed.ts';
import { CORRECTION, NAMES, WORDINGS, writeCorrectedContent } from '../corrected-content.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { HOME, HOSTILE, hostileArchive, largeArchive, ownArchive, withoutControls } from './archives.ts';

type About = Parameters<typeof feedOf>[2];

/** What both forms of a feed say, each read by a parser; they have to agree. */
function readFeed(archive: Archive, about?: About) {
  const feed = feedOf(archive, HOME, about);
  const xml = atomFeed(feed);
  new SaxesParser({ xmlns: true }).write(xml).close();
  const atom = parseAtomFeed(xml);
  const json = parseJsonFeed(jsonFeed(feed));
  const entries = (atom.entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    summary: entry.summary?.value,
    link: entry.links?.[0]?.href,
    html: entry.content?.value,
    published: entry.published,
    updated: entry.updated,
    topics: (entry.categories ?? []).map(({ term }) => term),
  }));
  expect(
    (json.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      summary: item.summary,
      link: item.url,
      html: item.content_html,
      published: item.date_published,
      updated: item.date_modified,
      topics: item.tags ?? [],
    })),
  ).toEqual(entries);
  expect([json.title, json.description, json.feed_url?.replace(/json$/u, 'xml')]).toEqual([
    atom.title?.value,
    atom.subtitle?.value,
    atom.links?.find(({ rel }) => rel === 'self')?.href,
  ]);
  return { atom, json, entries };
}

/** The paragraphs of an entry: number, address and text. */
function paragraphs(html: string | undefined) {
  const $ = load(html ?? '', null, false);
  return $('p:has(> a[href*="#p"])')
    .toArray()
    .map((element) => {
      const address = $(element).children('a').first().attr('href');
      return {
        address,
        text: $(element)
          .text()
          .replace(/^¶ \d+ /u, ''),
      };
    });
}

describe('the feed of the archive', () => {
  const { atom, json, entries } = readFeed(ownArchive);
  const latestFirst = ownArchive.meetings.toReversed();

  test('says what it is and where it stands', () => {
    expect(atom.title?.value).toBe(ownArchive.settings.name);
    expect(atom.id).toBe(ownArchive.settings.url);
    expect(atom.authors?.map(({ name }) => name)).toEqual([ownArchive.settings.editor]);
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', `${HOME}feed.xml`],
      ['alternate', HOME],
      ['license', ownArchive.settings.licence.url],
    ]);
    expect([json.home_page_url, json.language]).toEqual([HOME, 'en']);
  });

  test('has the records, the latest meeting first', () => {
    expect(entries.map(({ id, title, link }) => [id, title, link])).toEqual(
      latestFirst.map(({ id, title }) => [
        `${ownArchive.settings.url}meetings/${id}/`,
        title,
        `${HOME}meetings/${id}/`,
      ]),
    );
    expect(entries.map(({ topics }) => topics)).toEqual(
      latestFirst.map(({ topics }) => topics.map(({ name }) => name)),
    );
  });

  test('has them in full, every paragraph with its address', () => {
    for (const [index, { id, paragraphs: all }] of latestFirst.entries()) {
      expect(paragraphs(entries[index]?.html)).toEqual(
        all.map(({ number, text }) => ({ address: `${HOME}meetings/${id}/#p${String(number)}`, text })),
      );
    }
  });

  test('says what each record says in short, and whose report it retells, with where that is', () => {
    for (const [
      index,
      {
        summary,
        facts: { source },
      },
    ] of latestFirst.entries()) {
      expect(entries[index]?.summary).toBe(summary);
      const $ = load(present(entries[index]?.html), null, false);
      const [, short, byline] = $('p').toArray().map((element) => $(element).text()); // prettier-ignore
      expect(short).toBe(summary);
      expect(byline).toMatch(/^Retold from a Chinese report .*Only words in quotation marks are the report’s\.$/u);
      expect($('p').eq(2).find('a').attr('href')).toBe(source.url);
    }
  });

  test('has the days of the ledger', () => {
    expect(entries.map(({ published, updated }) => [published, updated])).toEqual(
      latestFirst.map(({ published }) => {
        const day = `${present(published)}T11:00:00Z`;
        return [day, day];
      }),
    );
    expect(atom.updated).toBe(entries[0]?.updated);
  });
});

test.for(['people/li-keqiang', 'topics/energy'])('the feed of %s has its passages', (path) => {
  const [kind = '', id = ''] = path.split('/');
  const about = present([...ownArchive.people, ...ownArchive.topics].find((one) => one.kind === kind && one.id === id));
  const { atom, entries } = readFeed(ownArchive, about);
  expect(atom.links?.[0]?.href).toBe(`${HOME}${path}/feed.xml`);
  const passages = ownArchive.passagesOn(about);
  const told = entries.flatMap(({ html }) => paragraphs(html).map(({ address }) => address));
  expect(told.toSorted()).toEqual(
    passages.map(({ meeting, paragraph }) => `${HOME}meetings/${meeting.id}/#p${String(paragraph.number)}`).toSorted(),
  );
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
});

test('heads of government and topics have feeds, nobody else', () => {
  const all = followed(ownArchive);
  expect(all.filter(({ kind }) => kind === 'topics')).toEqual(ownArchive.topics);
  const people = all.filter(({ kind }) => kind === 'people').map(({ id }) => id);
  expect(people).toContain('li-keqiang');
  expect(people).not.toContain('aleksandar-vucic');
});

describe('corrections', () => {
  let folder = '';
  let corrected: Archive;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feeds-'));
    corrected = createArchive(await readContent(await writeCorrectedContent(folder)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are entries of their own, and the record keeps the id it had before it was renamed', () => {
    const { entries, atom } = readFeed(corrected);
    const { url } = corrected.settings;
    expect(entries.map(({ id, link, published, updated }) => [id, link, published, updated])).toEqual([
      [`${url}meetings/${NAMES.before}/`, `${HOME}meetings/${NAMES.now}/`, `${CORRECTION.date}T11:00:00Z`, `${CORRECTION.date}T11:00:00Z`],
      [`${url}meetings/${NAMES.before}/#corrections-${CORRECTION.date}`, `${HOME}meetings/${NAMES.now}/#corrections`, `${CORRECTION.date}T11:00:00Z`, `${CORRECTION.date}T11:00:00Z`],
    ]); // prettier-ignore
    expect(atom.updated).toBe(`${CORRECTION.date}T11:00:00Z`);
    const $ = load(present(entries[1]?.html), null, false);
    expect($('p').first().text()).toBe(CORRECTION.reason);
    expect($('del').toArray().map((element) => $(element).text())).toEqual([WORDINGS.reworded.text, WORDINGS.withdrawn.text]); // prettier-ignore
    expect($('ins').text()).toBe(WORDINGS.rewording.text);
    expect($('li').text()).toContain('¶ 4 moved to ¶ 3');
  });
});

test('hostile texts arrive as they are, and break nothing', () => {
  const { entries } = readFeed(hostileArchive);
  // XML has no place for control characters; the parser trims.
  const received = (text: string) => withoutControls(text, '\uFFFD').trim();
  expect(entries.map(({ title }) => title)).toEqual(HOSTILE.toReversed().map(received));
  for (const { html } of entries) expect(load(html ?? '', null, false)('script').length).toBe(0);
  expect(entries.map(({ html }) => paragraphs(html)[0]?.text)).toEqual(
    hostileArchive.meetings.toReversed().map(({ paragraphs: [first] }) => received(present(first).text)),
  );
});

test('a feed of a large archive has its latest entries alone', () => {
  const { entries } = readFeed(largeArchive(MOST_ENTRIES + 30));
  expect(entries.length).toBe(MOST_ENTRIES);
  expect(entries[0]?.id).toContain(`${String(MOST_ENTRIES + 29)}/`);
});

test('the feed of somebody of whom no record speaks is as old as the archive', () => {
  const lone = followed(ownArchive).find((one) => feedOf(ownArchive, HOME, one).entries.length === 0);
  const first = ownArchive.meetings.map(({ published }) => present(published)).sort()[0];
  expect(feedOf(ownArchive, HOME, present(lone)).updated).toBe(first);
});

test('an archive without records has a feed without entries', () => {
  const { entries, atom } = readFeed(archiveOf([]));
  expect([entries, atom.updated]).toEqual([[], '1970-01-01T11:00:00Z']);
});
