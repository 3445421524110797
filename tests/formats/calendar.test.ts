import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { calendar, recordCalendar } from '../../src/exports/calendar.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { HOSTILE, hostileRecord } from './hostile-record.ts';

function readBack(archive: Archive, meeting: Meeting) {
  const calendar = ICAL.Component.fromString(recordCalendar(archive, meeting, HOME));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  if (component === undefined) throw new Error('no event');
  return { event: new ICAL.Event(component), component };
}

test.for(archive.meetings)('$id is read back as it stands in the archive', (meeting) => {
  const { event, component } = readBack(archive, meeting);
  expect(event.summary).toBe(meeting.title);
  expect(event.uid).toBe(`${meeting.id}@across-the-table.example`);
  expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe(meeting.date);
  expect(event.duration.toSeconds()).toBe(86_400);
  expect(component.getFirstPropertyValue('url')).toBe(`${HOME}meetings/${meeting.id}/`);
  expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(`${meeting.published ?? ''}T11:00:00Z`);
  expect(component.getFirstProperty('categories')?.getValues()).toEqual(meeting.topics.map(({ name }) => name));
  for (const { name } of meeting.leaders) expect(event.description).toContain(name);
  expect(event.description).toContain(meeting.summary);
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  if (meeting.format === 'video') expect(event.location).toMatch(/^By video link/u);
  else expect(event.location).toContain(meeting.place?.name);
});

test('the stamp is the day of the last correction', () => {
  const [first] = archive.meetings;
  if (first === undefined) throw new Error('no meeting');
  const was = { number: 1, hash: '00000000', voice: 'china', text: 'x' };
  const corrections = ['2027-05-06', '2027-03-04'].map((date) => ({ date, reason: 'x', was }));
  const { component } = readBack(archive, { ...first, corrections });
  expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-05-06T11:00:00Z');
});

test.each([
  ['2015-11', '2015-11-01', 30, 'TENTATIVE', 'November 2015'],
  ['"2015"', '2015-01-01', 365, 'TENTATIVE', '2015'],
  ['2015-11-03/2015-11-05', '2015-11-03', 3, 'CONFIRMED', '3 – 5 November 2015'],
])('a meeting of %s is over all its days, and confirmed where these are known', (date, first, days, status, said) => {
  const vague = archiveOf([{ date }]);
  const meeting = present(vague.meetings[0]);
  const { event, component } = readBack(vague, meeting);
  expect(event.startDate.toString()).toBe(first);
  expect(event.duration.toSeconds()).toBe(days * 86_400);
  expect(component.getFirstPropertyValue('status')).toBe(status);
  expect(event.description.replace(/[^\S\n]+/gu, ' ').split('\n')[0]).toBe(said);
  // Among others it is only where its days are few.
  expect(calendar(vague, HOME).includes('BEGIN:VEVENT')).toBe(status === 'CONFIRMED');
});

test('no text can end a line, a value or the event', () => {
  const hostile = hostileRecord();
  const { event, component } = readBack(hostile.archive, hostile.meeting);
  expect(event.summary).toBe(HOSTILE.replace('\r\n', '\n'));
  expect(component.getFirstProperty('categories')?.getValues()).toEqual([HOSTILE.replace('\r\n', '\n')]);
});

test('no line is longer than 75 octets, and none cuts a character', () => {
  const hostile = hostileRecord();
  const title = '李克强会见马西莫夫 Әлихан Смайылов '.repeat(20);
  const texts = [
    ...archive.meetings.map((meeting) => recordCalendar(archive, meeting, HOME)),
    recordCalendar(hostile.archive, hostile.meeting, HOME),
    recordCalendar(archive, { ...hostile.meeting, title }, HOME),
  ];
  const lines = texts.flatMap((text) => text.split('\r\n'));
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeGreaterThan(72);
  expect(readBack(archive, { ...hostile.meeting, title }).event.summary).toBe(title);
});
