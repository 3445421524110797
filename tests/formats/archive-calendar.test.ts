import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { dayNumber } from '../../src/archive/partial-date.ts';
import { calendar } from '../../src/exports/calendar.ts';
import { present } from '../unit/written-content.ts';
import { HOME, HOSTILE, hostileArchive, largeArchive, ownArchive, withoutControls } from './archives.ts';

/** The events of an archive’s calendar, read by a parser. */
function events(archive: Archive, most?: number) {
  const text = calendar(archive, HOME, most);
  return ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        title: event.summary,
        isWholeDay: event.startDate.isDate,
        first: event.startDate.toString(),
        days: event.endDate.subtractDate(event.startDate).toSeconds() / 86_400,
        status: String(component.getFirstPropertyValue('status')),
        description: event.description,
        url: String(component.getFirstPropertyValue('url')),
      };
    });
}

describe('the calendar of the archive', () => {
  const all = events(ownArchive);
  const found = all.slice(0, ownArchive.meetings.length);
  test('has every meeting on its day, for the whole of it', () => {
    expect(found.map(({ title, isWholeDay, first, days, url }) => [title, isWholeDay, first, days, url])).toEqual(
      ownArchive.meetings.map(({ id, title, date }) => [title, true, date, 1, `${HOME}meetings/${id}/`]),
    );
  });

  test('has known meetings as events that are not confirmed, on the days among which they lie', () => {
    const few = ownArchive.knownMeetings.filter(({ when }) => dayNumber(when.last) - dayNumber(when.first) < 7);
    expect(few.length).toBeGreaterThan(1);
    expect(all.slice(found.length).map(({ status, first, days, url }) => [status, first, days, url])).toEqual(
      few.map(({ id, when: { first, last } }) => [
        'TENTATIVE',
        first,
        dayNumber(last) - dayNumber(first) + 1,
        `${HOME}meetings/#known-${id}`,
      ]),
    );
    for (const [index, { leaders, doubt, sources }] of few.entries()) {
      const { title = '', description = '' } = all[found.length + index] ?? {};
      for (const { name } of leaders) expect(title).toContain(name);
      for (const { url } of sources) expect(description).toContain(url);
      if (doubt !== undefined) expect(description).toContain(doubt);
    }
  });

  test('has no event for a meeting of which no more than the month is known', () => {
    const [known] = ownArchive.knownMeetings;
    const vague = { ...present(known), when: { precision: 'month', first: '2011-11-01', last: '2011-11-30' } as const };
    expect(events({ ...ownArchive, knownMeetings: [vague] }).length).toBe(ownArchive.meetings.length);
  });

  test('has ids that stand on the permanent address', () => {
    expect(found.map(({ uid }) => uid)).toEqual(
      ownArchive.meetings.map(({ id }) => `${id}@${new URL(ownArchive.settings.url).host}`),
    );
  });
});

test('lines have 75 octets at most and end with CR LF; no character is cut', () => {
  const text = calendar(hostileArchive, HOME);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.slice(0, -1).filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/u.test(line))).toEqual([]);
  expect(text).not.toContain('\uFFFD');
  expect(lines.length).toBeGreaterThan(200);
});

test('hostile titles arrive as they are, and make no event of their own', () => {
  expect(events(hostileArchive).map(({ title }) => title)).toEqual(
    // iCalendar has no place for control characters.
    HOSTILE.map((text) => withoutControls(text, '')),
  );
});

test('a calendar of a large archive has its latest meetings alone', () => {
  const large = largeArchive(25, '2010-01-01');
  const found = events(large, 20);
  expect(found.length).toBe(20);
  expect(found.at(-1)?.first).toBe(large.meetings.at(-1)?.date);
});
