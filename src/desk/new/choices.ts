import type { Person, Place } from '../../archive/content.ts';
import { nearest } from '../../archive/nearest.ts';
import { isDay } from '../../archive/partial-date.ts';
import { NOT_STATED, ID_PATTERN } from '../../archive/schema/parts.ts';
import { FORMATS } from '../../archive/schema/meeting.ts';
import type { MeetingFormat } from '../../archive/schema/meeting.ts';
import { headsOn } from './known-archive.ts';
import type { KnownArchive } from './known-archive.ts';
import { refused } from './refusal.ts';
import type { Choice, Refusal } from './refusal.ts';
import { writtenDates } from './written-dates.ts';

/** The day of the meeting: one that the calendar has, and not after today. */
export function chooseDate(text: string, known: KnownArchive): Choice<string> {
  if (!isDay(text)) {
    const meant = writtenDates(text).find(({ day }) => day !== undefined)?.day;
    return refused({
      found: `“${text}”`,
      expected: 'a day of the calendar, YYYY-MM-DD, such as 2015-03-27',
      fix: meant === undefined ? 'write the local day of the meeting in this form' : `write ${meant}`,
    });
  }
  if (text <= known.today) return { value: text };
  return refused({
    found: text,
    expected: `a day not after today, ${known.today}`,
    fix: 'correct the date; meetings are recorded after they took place',
  });
}

/** The place of the meeting by its id or any of its names, or `not stated`. */
export function choosePlace(text: string, known: KnownArchive): Choice<Place | typeof NOT_STATED> {
  if (text === NOT_STATED) return { value: NOT_STATED };
  const place = byIdOrName(text, known.places);
  if (place !== undefined) return { value: place };
  return refused(unknownEntity(text, 'places', known.places, ` or “${NOT_STATED}”`));
}

/** The two leaders by id or name, in either order: each the head of government of another side on the day. */
export function chooseLeaders(text: string, known: KnownArchive, day: string): Choice<readonly Person[]> {
  const names = text.split(',').map((name) => name.trim());
  const { sides } = known.settings;
  const expected = `one leader of each side, with a comma between them: ${inOfficeOn(known, day)}`;
  if (names.length !== sides.length || names.includes('')) {
    return refused({ found: `“${text}”`, expected, fix: 'write two names of files in people' });
  }
  const people = names.map((name) => ({ name, person: byIdOrName(name, known.people) }));
  const refusals = people.flatMap(({ name, person }): Refusal[] => {
    if (person === undefined) return [unknownEntity(name, 'people', known.people)];
    if (sides.some((side) => headsOn(known, side, day).includes(person))) return [];
    return [
      {
        found: `“${name}”, who headed no government of this archive on ${day}`,
        expected: `those in office on that day: ${inOfficeOn(known, day)}`,
        fix: `correct the name or the date, or the terms of office in people/${person.id}.yaml`,
      },
    ];
  });
  if (refusals.length > 0) return { refusals };
  const chosen = people.flatMap(({ person }) => person ?? []);
  const bySide = sides.flatMap((side) => chosen.find((person) => headsOn(known, side, day).includes(person)) ?? []);
  if (new Set(bySide).size === sides.length) return { value: bySide };
  return refused({ found: `“${text}”, two of the same side`, expected, fix: 'name one of each side' });
}

/** How they met. */
export function chooseFormat(text: string): Choice<MeetingFormat> {
  const format = FORMATS.find((name) => name === text);
  if (format !== undefined) return { value: format };
  const meant = nearest(text, FORMATS);
  return refused({
    found: `“${text}”`,
    expected: FORMATS.join(' or '),
    fix: `write ${meant === undefined ? 'one of these' : `“${meant}”`}`,
  });
}

/** The words of the file name after the date: with them, the permanent address. */
export function chooseSlug(text: string): Choice<string> {
  if (ID_PATTERN.test(text)) return { value: text };
  const meant = text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase().match(/[a-z0-9]+/gu)?.join('-'); // prettier-ignore
  return refused({
    found: `“${text}”`,
    expected: 'lower-case letters a–z and digits in words joined by hyphens, such as town-hall or video',
    fix: meant === undefined ? 'write a word of this form' : `write “${meant}”`,
  });
}

/** Who was in office for each side on a day, as a message names them. */
export function inOfficeOn(known: KnownArchive, day: string): string {
  return known.settings.sides
    .map((side) => {
      const heads = headsOn(known, side, day).map(({ id }) => id);
      return heads.length > 0 ? heads.join(' or ') : `the ${side.office} of that day, who has no file in people yet`;
    })
    .join(', ');
}

function byIdOrName<T extends Person | Place>(text: string, entities: readonly T[]): T | undefined {
  const name = text.toLowerCase();
  return (
    entities.find(({ id }) => id === text) ??
    entities.find((entity) => [entity.name, ...entity.otherNames].some((other) => other.toLowerCase() === name))
  );
}

function unknownEntity(text: string, folder: string, entities: readonly (Person | Place)[], more = ''): Refusal {
  const names = new Map(entities.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const guess = names.get(nearest(text, names.keys()) ?? '');
  return {
    found: `“${text}”, which has no file in ${folder}`,
    expected: `the name of a file in ${folder}, without its ending${more}`,
    fix: guess === undefined ? `create the file in ${folder} first, or correct the name` : `write “${guess}”, or create the file first`, // prettier-ignore
  };
}
