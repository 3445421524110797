import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { archiveOfPeriod } from '../../src/archive/archive-of-period.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { bookIndex } from '../../src/archive/book-index.ts';
import { periodsOf } from '../../src/archive/pager.ts';
import { epub } from '../../src/exports/epub.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { COVER, HOME, HOSTILE, hostileArchive, largeArchive, ownArchive, withoutControls } from './archives.ts';
import { faults, readBook } from './read-book.ts';

const large = largeArchive(60, '1999-12-01');
const part = present(periodsOf(large.meetings, 40)[1]);
const books: readonly (readonly [string, Archive, string | undefined])[] = [
  ['the archive', ownArchive, undefined],
  ['hostile texts', hostileArchive, undefined],
  ['a part of a large archive', archiveOfPeriod(large, part), part.key],
  ['an archive without records', archiveOf([]), undefined],
];

describe.for(books)('the book of %s', ([, archive, period]) => {
  test('is a container as e-readers ask for it', async () => {
    const book = await readBook(epub(archive, HOME, COVER, period));
    expect([book.names[0], book.methods[0], book.text('mimetype')]).toEqual(['mimetype', 0, 'application/epub+zip']);
    expect(book.page('META-INF/container.xml')('rootfile').attr('full-path')).toBe('EPUB/package.opf');
    expect(faults(book)).toEqual([]);
  });

  test('says what it is', async () => {
    const $ = (await readBook(epub(archive, HOME, COVER, period))).page('EPUB/package.opf');
    const identifier = $('package').attr('unique-identifier');
    expect($('dc\\:identifier').attr('id')).toBe(identifier);
    expect($('dc\\:identifier').text()).toContain(archive.settings.url);
    expect($('dc\\:language').text()).toBe('en');
    expect($('dc\\:creator').text()).toBe(archive.settings.editor);
    expect($('dc\\:title').text()).toBe(period === undefined ? archive.settings.name : `${archive.settings.name}, ${period}`); // prettier-ignore
    expect($('meta[property="dcterms:modified"]').text()).toMatch(/^\d{4}-\d{2}-\d{2}T11:00:00Z$/u);
  });

  test('leads from its contents to every record and every section of its index', async () => {
    const $ = (await readBook(epub(archive, HOME, COVER, period))).page('EPUB/nav.xhtml');
    const entries = $('nav[epub\\:type="toc"] a').toArray().map((link) => [$(link).attr('href'), $(link).text()]); // prettier-ignore
    for (const { id, title } of archive.meetings)
      expect(entries).toContainEqual([`records/${id}.xhtml`, withoutControls(title, '\uFFFD')]);
    for (const { key } of bookIndex(archive)) expect(entries.map(([file]) => file)).toContain(`index-${key}.xhtml`);
  });

  test('has the same contents for readers of EPUB 2, every line of them a link', async () => {
    const book = await readBook(epub(archive, HOME, COVER, period));
    const [nav, ncx] = [book.page('EPUB/nav.xhtml'), book.page('EPUB/toc.ncx')];
    const lines = nav('nav[epub\\:type="toc"] li').toArray().map((line) => nav(line).children('a'));
    expect(ncx('navPoint').toArray().map((point) => [ncx(point).find('> navLabel > text').text(), ncx(point).children('content').attr('src')])).toEqual(
      lines.map((link) => [link.text(), link.attr('href')]),
    );
    expect(lines.length).toBeGreaterThan(1);
    const $ = book.page('EPUB/package.opf');
    expect($('manifest > item[media-type="application/x-dtbncx+xml"]').attr('id')).toBe($('spine').attr('toc'));
    expect(ncx('meta[name="dtb:uid"]').attr('content')).toBe($('dc\\:identifier').text());
  }); // prettier-ignore

  test('has its cover, for readers of EPUB 2 too', async () => {
    const book = await readBook(epub(archive, HOME, COVER, period));
    const $ = book.page('EPUB/package.opf');
    const cover = $('manifest > item[properties="cover-image"]');
    expect($('meta[name="cover"]').attr('content')).toBe(cover.attr('id'));
    expect(book.bytes(`EPUB/${cover.attr('href') ?? ''}`)).toEqual(COVER);
    const page = book.page('EPUB/cover.xhtml')('img');
    expect([page.attr('src'), page.attr('alt')]).toEqual([cover.attr('href'), $('dc\\:title').text()]);
    expect($('spine > itemref').first().attr('idref')).toBe($('manifest > item[href="cover.xhtml"]').attr('id'));
  });

  test.runIf(process.env['EPUBCHECK_JAR'])(
    'is valid to EPUBCheck',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'epub-'));
      try {
        const file = join(folder, 'book.epub');
        await writeFile(file, epub(archive, HOME, COVER, period));
        // Its class path, so that a jar whose libraries stand elsewhere serves as well.
        const options = ['-cp', present(process.env['EPUBCHECK_JAR']), 'com.adobe.epubcheck.tool.Checker', file];
        const { stdout, stderr } = await promisify(execFile)('java', options);
        expect(`${stdout}${stderr}`).toContain('No errors or warnings detected');
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    240_000,
  );
});

describe('the book of the archive', async () => {
  const book = await readBook(epub(ownArchive, HOME, COVER));

  test('has every paragraph, and every note beside its paragraph', () => {
    for (const { id, paragraphs, facts } of ownArchive.meetings) {
      const $ = book.page(`EPUB/records/${id}.xhtml`);
      for (const { number, text } of paragraphs) {
        const paragraph = $(`#p${String(number)}`).clone();
        const marks = paragraph.find('.noteref');
        const notes = marks.toArray().map((mark) => $($(mark).attr('href')).text());
        marks.remove();
        expect(paragraph.text()).toBe(`${String(number)} ${text}`);
        const own = facts.notes.filter((note) => note.paragraph === number);
        expect(notes.length).toBe(own.length);
        for (const [index, note] of own.entries()) expect(notes[index]).toContain(note.text);
      }
      expect($('aside').length).toBe(facts.notes.length);
    }
  });

  test('has an index that leads to the paragraphs which the archive has for each entry', () => {
    const $ = book.page('EPUB/index-k.xhtml');
    const entry = $('#places-kazakhstan');
    const linked = entry.find('a').toArray().map((link) => $(link).attr('href')); // prettier-ignore
    const entity = present(ownArchive.entity('places', 'kazakhstan'));
    const passages = ownArchive.passagesOn(entity);
    expect(linked.length).toBeGreaterThan(0);
    for (const href of linked) {
      const [, id, number] = present(/^records\/(.+)\.xhtml#p(\d+)$/u.exec(href ?? '') ?? undefined);
      expect(passages.some(({ meeting, paragraph }) => meeting.id === id && paragraph.number === Number(number))).toBe(
        true,
      );
    }
  });

  test('says of each record whose report it retells, what it says in short, and what other accounts tell', () => {
    for (const { id, summary, outcome, accounts, comparison, facts } of ownArchive.meetings) {
      const $ = book.page(`EPUB/records/${id}.xhtml`);
      const [byline, short] = $('body > section > p').toArray().map((element) => $(element).text()); // prettier-ignore
      expect(byline).toMatch(/^Retold from a Chinese report .*Only words in quotation marks are the report’s\.$/u);
      expect($('body > section > p').first().find('a').attr('href')).toBe(facts.source.url);
      expect(short).toBe(summary);
      const text = $('body').text();
      expect(text).toContain(outcome);
      for (const { url, publisher } of accounts) expect($(`a[href="${url}"]`).first().text()).toBe(publisher);
      for (const { where } of facts.accountsNotFound) expect(text).toContain(where);
      const { differently = [], disputed = [], only = [], both = [] } = comparison ?? {};
      for (const { tells } of [...differently, ...disputed]) for (const { says } of tells) expect(text).toContain(says);
      for (const { says } of only) expect(text).toContain(says);
      for (const { subject } of both) expect(text).toContain(subject);
    }
  });

  test('has the known meetings with their sources, and where was looked', () => {
    const $ = book.page('EPUB/known-meetings.xhtml');
    for (const { id, leaders, about, doubt = '', sources } of ownArchive.knownMeetings) {
      const entry = $(`#known-${id}`);
      for (const { name } of leaders) expect(entry.text()).toContain(name);
      expect(entry.text()).toContain(about);
      expect(entry.text()).toContain(doubt);
      expect(entry.find('li a').toArray().map((link) => $(link).attr('href'))).toEqual(sources.map(({ url }) => url)); // prettier-ignore
    }
    const { rule, searches, notSearched } = present(ownArchive.coverage);
    for (const words of [rule, ...[...searches, ...notSearched].map(({ where }) => where)]) {
      expect($('body').text()).toContain(words);
    }
  });

  test('says of a meeting by video that a place is one end of the link', () => {
    const videos = ownArchive.meetings.filter(({ format, place }) => format === 'video' && place !== undefined);
    expect(videos).not.toEqual([]);
    for (const { id } of videos) {
      const terms = book.page(`EPUB/records/${id}.xhtml`)('dt').toArray().map((term) => book.page(`EPUB/records/${id}.xhtml`)(term).text()); // prettier-ignore
      expect(terms).toContain('Where one side was');
      expect(terms).not.toContain('Place');
    }
  });

  test('has every person, place, topic, term and commitment', () => {
    for (const kind of ['people', 'places', 'topics', 'glossary', 'commitments'] as const) {
      const $ = book.page(`EPUB/${kind}.xhtml`);
      for (const { id, name, about } of ownArchive[kind]) {
        const entry = $(`#${kind}-${id}`);
        expect([entry.find('h2').text(), entry.find('p').text()]).toEqual([name, expect.stringContaining(about)]);
      }
    }
  });
});

test('hostile texts stand in it as text', async () => {
  const book = await readBook(epub(hostileArchive, HOME, COVER));
  for (const [index, { id }] of hostileArchive.meetings.entries()) {
    const $ = book.page(`EPUB/records/${id}.xhtml`);
    expect($('h1').text()).toBe(withoutControls(present(HOSTILE[index]), '\uFFFD'));
    expect($('script').length).toBe(0);
    const signed = $('h2')
      .filter((_, heading) => $(heading).text() === 'Documents signed')
      .parent()
      .find('li');
    expect(signed.text()).toBe(`${withoutControls(present(HOSTILE[index]), '\uFFFD')}, communiqué, March 2015, ¶ 1`);
    expect(
      signed
        .find('a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['https://texts.example/?a&b', '#p1']);
  }
});
