import { describe, expect, test } from 'vitest';
import { officeOn } from '../../src/archive/archive.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { meetingsOf } from '../../src/archive/passages.ts';
import type { Meeting, Passage } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { archiveOf, present } from './written-content.ts';

const ids = (meetings: readonly Meeting[]) => meetings.map(({ id }) => id);
const places = (passages: readonly Passage[]) =>
  passages.map(({ meeting, paragraph }) => `${meeting.id}#p${String(paragraph.number)}`);

describe('the archive of the five meetings', async () => {
  const archive = createArchive(await readContent(FIVE_MEETINGS));
  const person = (id: string) => present(archive.people.find((one) => one.id === id));
  const place = (id: string) => present(archive.places.find((one) => one.id === id));
  const everything = [
    ...archive.people,
    ...archive.places,
    ...archive.topics,
    ...archive.glossary,
    ...archive.commitments,
  ];

  test('has them in order of time, numbered', () => {
    expect(archive.meetings.map(({ id, number, date }) => [number, id, date])).toEqual([
      [1, '2015-01-21-davos', '2015-01-21'],
      [2, '2015-03-27-beijing', '2015-03-27'],
      [3, '2015-12-14-beijing', '2015-12-14'],
      [4, '2022-11-29-video', '2022-11-29'],
      [5, '2024-11-04-shanghai', '2024-11-04'],
    ]);
  });

  test('knows who led them, the Chinese side first', () => {
    expect(archive.meetings.map(({ leaders }) => leaders.map(({ id }) => id))).toEqual([
      ['li-keqiang', 'karim-massimov'],
      ['li-keqiang', 'karim-massimov'],
      ['li-keqiang', 'karim-massimov'],
      ['li-keqiang', 'alikhan-smailov'],
      ['li-qiang', 'olzhas-bektenov'],
    ]);
    expect(ids(meetingsOf(archive, person('karim-massimov')))).toEqual(ids(archive.meetings.slice(0, 3)));
    expect(ids(meetingsOf(archive, person('li-keqiang')))).toEqual(ids(archive.meetings.slice(0, 4)));
    expect(meetingsOf(archive, person('nursultan-nazarbayev'))).toEqual([]);
  });

  test('counts a meeting in a building for its city', () => {
    const march = '2015-03-27-beijing';
    expect(ids(meetingsOf(archive, place('great-hall-of-the-people')))).toContain(march);
    expect(ids(meetingsOf(archive, place('beijing')))).toContain(march);
    expect(ids(meetingsOf(archive, place('shanghai')))).toEqual(['2024-11-04-shanghai']);
    expect(meetingsOf(archive, place('wuzhen'))).toEqual([]);
  });

  test('finds for every entity exactly the paragraphs that link to it', () => {
    for (const entity of everything) {
      const linking = archive.meetings.flatMap((meeting) =>
        meeting.paragraphs
          .filter((paragraph) => paragraph.mentions.some(({ kind, id }) => kind === entity.kind && id === entity.id))
          .map((paragraph) => ({ meeting, paragraph })),
      );
      expect(places(archive.passagesOn(entity)), `${entity.kind}/${entity.id}`).toEqual(places(linking));
    }
    const mentions = archive.meetings.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.mentions),
    );
    expect(mentions.length).toBeGreaterThan(100);
    for (const { kind, id } of mentions) expect(archive.entity(kind, id)).toMatchObject({ kind, id });
  });

  test('tells an event that two reports refer to once, with both passages', () => {
    const visit = present(archive.referredTo.find(({ id }) => id === 'li-keqiang-kazakhstan-2014'));
    expect(visit.when.first.startsWith('2014-12-')).toBe(true);
    expect(visit.passages.map(({ meeting }) => meeting.id)).toEqual(['2015-01-21-davos', '2015-12-14-beijing']);
    const written = new Set(archive.meetings.flatMap(({ facts }) => facts.refersTo.map(({ event }) => event)));
    expect(archive.referredTo.map(({ id }) => id).sort()).toEqual([...written].sort());
    const days = archive.referredTo.map(({ when }) => when.first);
    expect([...days].sort()).toEqual(days);
  });

  test('knows the office held on a day', () => {
    const massimov = person('karim-massimov');
    expect(officeOn(massimov, '2015-12-14')).toMatchObject({ from: '2014-04-02', to: '2016-09-08' });
    expect(officeOn(massimov, '2012-09-24')).toMatchObject({ from: '2007-01-10' });
    expect(officeOn(massimov, '2013-01-01')).toBeUndefined();
    for (const meeting of archive.meetings) {
      meeting.leaders.forEach((leader, side) => {
        const office = officeOn(leader, meeting.date);
        expect(office?.side).toBe(archive.settings.sides[side]?.id);
      });
    }
  });

  test('has the terms of heads of government in order of time', () => {
    const begun = archive.terms.map(({ office }) => office.from);
    expect([...begun].sort()).toEqual(begun);
    expect(archive.terms.filter(({ person: { id } }) => id === 'karim-massimov')).toHaveLength(2);
    for (const { office, side } of archive.terms) expect(office.side).toBe(side.id);
  });

  test('has its entities by name', () => {
    for (const list of [archive.people, archive.places, archive.topics, archive.glossary, archive.commitments]) {
      const names = list.map(({ name }) => name);
      expect([...names].sort((a, b) => a.localeCompare(b, 'en'))).toEqual(names);
    }
  });
});

describe('a small archive', () => {
  const place = (name: string, within?: string) =>
    `name: ${name}\nkind: city\ncountry: North\n${within === undefined ? '' : `within: ${within}\n`}coordinates: { latitude: 1, longitude: 2 }\nabout: A place.\n`;

  test('has meetings in order of time, however their files are named', () => {
    const archive = archiveOf([{ date: '2016-01-01' }, { date: '2014-01-01' }, { date: '2015-01-01' }]);
    expect(archive.meetings.map(({ date, number }) => [date, number])).toEqual([
      ['2014-01-01', 1],
      ['2015-01-01', 2],
      ['2016-01-01', 3],
    ]);
  });

  test('has meetings of one day in order of their ids', () => {
    const archive = archiveOf([{ date: '2016-01-01' }, { date: '2016-01-01' }]);
    expect(ids(archive.meetings)).toEqual(['2016-01-01-0', '2016-01-01-1']);
  });

  test('counts a meeting once for each place around it', () => {
    const archive = archiveOf(
      [{ date: '2015-01-01', fields: { venue: '{ place: riverton, building: town-hall }' } }, { date: '2016-01-01' }],
      {
        'places/town-hall': place('Town Hall', 'riverton'),
        'places/riverton': place('Riverton', 'north'),
        'places/north': place('North'),
      },
    );
    const at = (id: string) => ids(meetingsOf(archive, present(archive.places.find((one) => one.id === id))));
    expect(at('town-hall')).toEqual(['2015-01-01-0']);
    expect(at('riverton')).toEqual(['2015-01-01-0', '2016-01-01-1']);
    expect(at('north')).toEqual(['2015-01-01-0', '2016-01-01-1']);
  });

  test('does not go round for ever in places that hold each other', () => {
    const archive = archiveOf([{ date: '2015-01-01' }], {
      'places/riverton': place('Riverton', 'north'),
      'places/north': place('North', 'riverton'),
    });
    expect(archive.places.map((one) => meetingsOf(archive, one).length)).toEqual([1, 1]);
  });

  test('lists a paragraph once, however often it names an entity', () => {
    const link = '[trade](../topics/trade.yaml)';
    const archive = archiveOf([
      { date: '2015-01-01', body: `## North\n\n${link} and ${link}.\n\nNo.\n\nMore ${link}.\n` },
    ]);
    const trade = present(archive.topics[0]);
    expect(places(archive.passagesOn(trade))).toEqual(['2015-01-01-0#p1', '2015-01-01-0#p3']);
    expect(
      archive.meetings[0]?.paragraphs[0]?.mentions.filter(({ id }) => id === trade.id).map(({ start }) => start),
    ).toEqual([0, 10]);
  });

  test('tells an event with the words of the earliest record and passages in order of time', () => {
    const event = (title: string) =>
      `[{ event: forum, kind: conference, title: ${title}, date: 2014-12, place: not stated, paragraph: 1 }]`;
    const archive = archiveOf([
      { date: '2016-01-01', fields: { refersTo: event('Later') } },
      { date: '2015-01-01', fields: { refersTo: event('Earlier') } },
    ]);
    expect(archive.referredTo).toHaveLength(1);
    const forum = present(archive.referredTo[0]);
    expect([forum.title, forum.place, forum.when.precision]).toEqual(['Earlier', undefined, 'month']);
    expect(places(forum.passages)).toEqual(['2015-01-01-1#p1', '2016-01-01-0#p1']);
  });

  test('puts the office of head of government before another of the same day', () => {
    const archive = archiveOf([{ date: '2015-01-01' }], {
      'people/cy-west': `name: Cy West
familyName: West
country: South
offices:
  - { title: Minister, from: 2010-01-01, to: 2020-12-31 }
  - { title: Premier of South, side: south, from: 2015-01-02, to: 2015-06-30 }
about: A minister.
`,
    });
    const west = present(archive.people.find(({ id }) => id === 'cy-west'));
    const titles = [
      '2009-12-31',
      '2010-01-01',
      '2015-01-01',
      '2015-01-02',
      '2015-06-30',
      '2015-07-01',
      '2021-01-01',
    ].map((day) => officeOn(west, day)?.title);
    expect(titles).toEqual([
      undefined,
      'Minister',
      'Minister',
      'Premier of South',
      'Premier of South',
      'Minister',
      undefined,
    ]);
    expect(archive.terms.map(({ person, side }) => [person.id, side.id])).toEqual([
      ['ada-north', 'north'],
      ['bo-south', 'south'],
      ['cy-west', 'south'],
    ]);
  });

  test('can be empty', () => {
    const archive = archiveOf([]);
    expect([archive.meetings, archive.referredTo]).toEqual([[], []]);
    expect(archive.meeting('2015-01-01-0')).toBeUndefined();
    expect(archive.side('north')?.name).toBe('North');
    expect(archive.side('outcomes')).toBeUndefined();
  });

  test('is not made of content whose references lead nowhere', () => {
    expect(() => archiveOf([{ date: '2015-01-01', fields: { leaders: '[ada-north, nobody]' } }])).toThrow(
      'the content refers to “nobody”, which has no file; run the check first',
    );
  });
});
