import { parse } from '@retorquere/bibtex-parser';
import reader from '@customcommander/ris';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { atomFeed } from '../../src/exports/feed-formats.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { feedOf } from '../../src/exports/feed.ts';
import { RECORD_FILES } from '../../src/exports/record-files.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { COVER, HOME, ownArchive } from './archives.ts';
import { readBook } from './read-book.ts';

/** A file of an archive as text. */
function file(archive: Archive, name: string): string {
  const found = downloadsOf(archive, HOME, COVER).find((download) => download.file === name);
  return new TextDecoder().decode(present(found).take());
}

function events(archive: Archive): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(file(archive, 'archive.ics'));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** All by which programs know what an archive gives them. */
async function idsIn(archive: Archive): Promise<string[]> {
  const book = await readBook(present(downloadsOf(archive, HOME, COVER).find(({ of }) => of === 'epub')).take());
  const feed = parseAtomFeed(atomFeed(feedOf(archive, HOME)));
  return [
    ...events(archive).map(({ uid }) => uid),
    ...parse(file(archive, 'archive.bib')).entries.map(({ key }) => key),
    ...present(reader.read(file(archive, 'archive.ris').replaceAll('\r\n', '\n')) ?? undefined).map((one) => `ris ${String(one['ID']?.[0])}`),
    ...(JSON.parse(file(archive, 'archive.csl.json')) as { id: string }[]).map(({ id }) => `csl ${id}`),
    ...[feed.id, ...(feed.entries ?? []).map(({ id }) => id)].map(String),
    book.page('EPUB/package.opf')('dc\\:identifier').text(),
  ];
} // prettier-ignore

test('two archives on one host share no id in any file', async () => {
  const at = (path: string): Archive => {
    const url = `https://host.example/${path}/`;
    return { ...ownArchive, settings: { ...ownArchive.settings, url } };
  };
  const [first, second] = await Promise.all([idsIn(at('a')), idsIn(at('b'))]);
  expect(new Set(first).size).toBe(first.length);
  expect(first.length).toBeGreaterThan(4 * ownArchive.meetings.length);
  expect(first.filter((id) => second.includes(id))).toEqual([]);
});

test('a topic that was renamed twice keeps its feed', async () => {
  const content = await readContent(FIVE_MEETINGS);
  const ledger = present(content.ledger);
  const moved = { 'topics/power': 'topics/fuels', 'topics/fuels': 'topics/energy' };
  const renamed = createArchive({ ...content, ledger: { ...ledger, entities: { ...ledger.entities, moved } } });
  const feed = (archive: Archive) => feedOf(archive, HOME, archive.topics.find(({ id }) => id === 'energy'));
  const [before, now] = [feed(ownArchive), feed(renamed)];
  const { url } = ownArchive.settings;
  expect([before.id, now.id, now.page]).toEqual([`${url}topics/energy/`, `${url}topics/power/`, `${HOME}topics/energy/`]);
  expect(now.entries.map(({ id }) => id)).toEqual(
    before.entries.map(({ id }) => id.replace('topics/energy', 'topics/power')),
  );
}); // prettier-ignore

test('an event is the same in the calendar of its record as in that of all', () => {
  const all = events(ownArchive);
  const ofRecord = present(RECORD_FILES.find(({ ending }) => ending === 'ics'));
  for (const [index, meeting] of ownArchive.meetings.entries()) {
    const alone = ICAL.Component.fromString(ofRecord.write(ownArchive, meeting, HOME)).getFirstSubcomponent('vevent');
    expect(alone?.toString()).toBe(all[index]?.component.toString());
  }
});

test.for([
  ['0850-03-27', '27 March 850'],
  ['1899-12-31', '31 December 1899'],
  ['2099-01-01', '1 January 2099'],
] as const)('a meeting of %s has its day in every file', ([date, inWords]) => {
  const archive = archiveOf([{ date }]);
  const [meeting] = archive.meetings;
  const { year, month, day, isDate } = present(events(archive)[0]).startDate;
  expect([year, month, day, isDate]).toEqual([...date.split('-').map(Number), true]);
  expect(present(events(archive)[0]).duration.toSeconds()).toBe(86_400);
  expect(parse(file(archive, 'archive.bib'), { sentenceCase: false }).entries[0]?.fields.title).toContain(inWords);
  expect(file(archive, 'archive.ris')).toContain(inWords);
  expect(file(archive, 'archive.csl.json')).toContain(inWords);
  expect(JSON.parse(file(archive, 'archive.jsonld'))).toMatchObject({ '@graph': expect.arrayContaining([expect.objectContaining({ startDate: date })]) as unknown });
  expect(file(archive, 'meetings.csv')).toContain(`,${date},`);
  expect(file(archive, 'statements.csv')).toContain(`\n${date},`);
  const markdown = present(RECORD_FILES.find(({ ending }) => ending === 'md')).write(archive, present(meeting), HOME);
  expect(markdown).toContain(`date: '${date}'`);
  expect(feedOf(archive, HOME).entries[0]?.html).toContain(`<time datetime="${date}">${inWords}</time>`);
}); // prettier-ignore

test('a day of a feed is that day everywhere from eleven hours west to just under thirteen east', () => {
  for (const { published = '' } of parseAtomFeed(atomFeed(feedOf(ownArchive, HOME))).entries ?? []) {
    for (const timeZone of ['Pacific/Pago_Pago', 'America/New_York', 'Etc/UTC', 'Asia/Almaty', 'Asia/Shanghai', 'Pacific/Fiji', 'Etc/GMT-12']) {
      expect(new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(published)), timeZone).toBe(published.slice(0, 10));
    }
  }
}); // prettier-ignore
