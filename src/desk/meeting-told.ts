import type { Content, Person, Place } from '../archive/content.ts';
import { keyOf } from '../archive/passages.ts';
import { dateSpan, dayNumber, dayOfNumber, holdsDay, yearOf } from '../archive/partial-date.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { NOT_STATED } from '../archive/schema/parts.ts';
import { type DateWords, datesIn, dateWordsOf, dayOf, saysAllOf, weekdayOf, WEEKDAYS } from '../english/dates.ts';
import { nameFinder } from '../english/names.ts';
import { plainTypography, sentencesIn } from '../english/text.ts';
import type { SourceLines } from './report-text.ts';

/** What the archive knows besides a report: by this it is read, and an answer or a record judged. */
export type KnownArchive = NonNullable<ReturnType<typeof knownArchive>>;

/** Sorts content by kind; `undefined` when its settings could not be read, because nothing can be read without them. */
export function knownArchive({ settings, entities, reports }: Pick<Content, 'settings' | 'entities' | 'reports'>) {
  if (settings === undefined) return undefined;
  return {
    settings,
    reports,
    entities: new Map(entities.map((entity) => [keyOf(entity), entity])),
    people: entities.filter((entity) => entity.kind === 'people'),
    places: entities.filter((entity) => entity.kind === 'places'),
    namesIn: nameFinder(entities, settings),
  };
}

/** Who held an office of a side on a day. */
export function headsOn(known: KnownArchive, side: Side, day: string): readonly Person[] {
  return known.people.filter((person) =>
    person.offices.some((office) => office.side === side.id && holdsDay(office, day)),
  );
}

/** The day of the meeting as far as a report tells it, and from what it was inferred where the report does not give it whole. */
type MeetingDay = Readonly<Partial<Record<'day' | 'inferred', string>> & Record<'withoutYear' | 'weekdays', readonly string[]>>; // prettier-ignore

/** Words with which a sentence tells of a meeting or a talk. */
export const MEETING =
  /\b(?:met|meets?|meeting|held|holds?|talks|talked|received|receives|greeted|spoke|shakes?|shook|conversation|call|negotiations)\b/iu;

/**
 * The first day of the sentences that tell of the meeting, or else of the report, that fits a weekday it names, else
 * the first at all. A day without a year is taken to be the last such day before the publication, when that is known,
 * and so is a weekday; “today” is the day of the publication.
 */
export function meetingDay({ paragraphs, published, dateline }: SourceLines, today: string): MeetingDay {
  const text = paragraphs.join('\n');
  const all = datesIn(text);
  const weekdays = WEEKDAYS.filter((_, index) => all.some(({ weekday }) => weekday === index));
  const dates = all.filter(({ kind }) => kind === 'day');
  const ofMeeting = sentencesIn(text).filter((sentence) => MEETING.test(sentence.text));
  const told = dates.filter(({ start }) => ofMeeting.some((one) => one.start <= start && start < one.end));
  // No report tells of a meeting that was held after it.
  const latest = published === NOT_STATED ? today : published;
  const days = [...told, ...dates].flatMap((date) => dayOf(date) ?? []).filter((day) => day <= latest);
  const day = days.find((one) => weekdays.includes(weekdayOf(one) ?? '')) ?? days[0];
  const yearless = dates
    .filter((date) => dayOf(date) === undefined)
    .map((date) => {
      const before = all[all.indexOf(date) - 1];
      const from = before?.kind === 'weekday' && /^,? $/u.test(text.slice(before.end, date.start)) ? before : date;
      return { date, text: text.slice(from.start, date.end) };
    });
  const open = { withoutYear: [...new Set(yearless.map((one) => one.text))], weekdays };
  if (day !== undefined) return { ...open, day };
  if (published === NOT_STATED) return open;
  const [first = datelineDay(dateline)] = yearless;
  const year = Number(published.slice(0, 4));
  const inferred = [year, year - 1].flatMap((one) => dayOf(first?.date ?? { kind: 'year' }, one) ?? []).find((one) => one <= published); // prettier-ignore
  if (first !== undefined && inferred !== undefined) {
    const where = first.date.start < 0 ? 'is dated' : 'writes';
    return { ...open, day: inferred, inferred: `The report ${where} “${first.text}” without the year and was published on ${published}.` }; // prettier-ignore
  }
  const [weekday, ...others] = weekdays;
  const relative = ofMeeting.flatMap((sentence) => /\b(?:today|yesterday)\b/iu.exec(sentence.text)?.[0].toLowerCase() ?? [])[0]; // prettier-ignore
  if (others.length > 0 || (weekday === undefined && relative === undefined)) return open;
  const last = weekday === undefined ? dayOfNumber(dayNumber(published) - (relative === 'today' ? 0 : 1)) : lastWeekday(weekday, published); // prettier-ignore
  return { ...open, day: last, inferred: `The report says ${weekday ?? relative ?? ''} and was published on ${published}.` }; // prettier-ignore
}

/** The day of a dateline, which is that of the meeting only where the report names no other. */
function datelineDay(dateline: string) {
  const date = datesIn(dateline).find(({ kind }) => kind === 'day');
  return date === undefined ? undefined : { date: { ...date, start: -1 }, text: date.text };
}

function lastWeekday(weekday: string, day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  while (WEEKDAYS[at.getUTCDay()] !== weekday) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/** What is at odds between the weekdays that a report names and the day of the meeting; `undefined` when they agree. */
export function weekdayDisagreement(weekdays: readonly string[], day: string): string | undefined {
  const actual = weekdayOf(day);
  if (actual === undefined || weekdays.length === 0 || weekdays.includes(actual)) return undefined;
  return `The report names ${weekdays.join(' and ')}; ${day} was a ${actual}.`;
}

/** A name of an entity in a text, its white space folded. */
export type FoundName = ReturnType<ReturnType<typeof findNames>>[number];

/** Finds the names that a report may use on a day: a family name alone means a leader in office, or its only bearer. */
export function findNames(known: KnownArchive, day: string) {
  const inOffice = new Set(
    known.settings.sides.flatMap((side) => headsOn(known, side, day)).map(({ id }) => `people/${id}`),
  );
  const adjectives = new Set(known.settings.sides.map(({ adjective }) => adjective.toLowerCase()));
  return (text: string) =>
    known.namesIn(text).flatMap(({ text: words, bearers, start }) => {
      const leaders = bearers.filter((bearer) => inOffice.has(bearer));
      const [only, ...others] = leaders.length > 0 ? leaders : bearers;
      const entity = known.entities.get(only ?? '');
      if (entity === undefined || others.length > 0 || adjectives.has(words.toLowerCase())) return [];
      return [{ kind: entity.kind, id: entity.id, text: words.replace(/\s+/gu, ' '), start }];
    });
}

/** For each side those in office on the day whom the report names. */
export function leadersNamed(
  known: KnownArchive,
  day: string,
  names: readonly FoundName[],
): readonly (readonly Person[])[] {
  const named = new Set(names.filter(({ kind }) => kind === 'people').map(({ id }) => id));
  return known.settings.sides.map((side) => headsOn(known, side, day).filter(({ id }) => named.has(id)));
}

/** Where the meeting was, as far as a report tells it, or from what that was inferred; else the towns that it names. */
type ToldVenue = Partial<Record<'place' | 'building', Place> & { inferred: string; towns: readonly string[] }>;

/** “in”, “in neighbouring”, “in the Northern capital of”, “in the port city,”. */
const TOWN_BEFORE =
  /\b(?:in|at|from|to|visit(?:ing|s|ed)?)(?: \p{L}+| (?:[\p{L}']+ ){0,3}(?:capital|city|town|port)(?: of|,)?)? $/iu;
const PLANNED =
  /\b(?:(?:will|would|to) (?:be )?(?:held|hold|meet|host|visit|receive)|next (?:session|meeting|round|talks))\b/iu;

/**
 * Where the meeting was: the building that a sentence of the meeting names, or the only town in or from which such a
 * sentence says that they met. A dateline says where an agency wrote; it counts only where the headline names its town too, or
 * the report names no other.
 * @param unfiled names of places in the report that have no file
 */
export function venueNamed(
  known: KnownArchive,
  { title, paragraphs, dateline }: SourceLines,
  day: string,
  unfiled: readonly string[] = [],
): ToldVenue {
  const { first, last, precision } = dateSpan({ value: day });
  const find = findNames(known, day);
  const placesIn = (text: string) =>
    find(text).flatMap(({ kind, id, start }) => {
      const place = kind === 'places' ? known.places.find((one) => one.id === id) : undefined;
      return place === undefined ? [] : [{ place, before: text.slice(0, start) }];
    });
  const isTown = ({ placeKind }: Place) => placeKind === 'city' || placeKind === 'town';
  // A sentence that dates another meeting, or plans one, says where that one was or will be.
  const isOfDay = (text: string) => {
    const dates = datesIn(text).filter(({ kind }) => kind !== 'weekday');
    const isThis = (date: DateWords) => {
      const one = dayOf(date, yearOf(first));
      return one === undefined
        ? precision !== 'day' && saysAllOf(dateWordsOf(day) ?? {}, date)
        : first <= one && one <= last;
    };
    const isAnother = dates.length > 0 && !dates.some(isThis);
    return !isAnother && !PLANNED.test(text);
  };
  const sentences = paragraphs.flatMap((text) => sentencesIn(text).map((sentence) => sentence.text));
  const ofMeeting = sentences.filter((text) => MEETING.test(text) && isOfDay(text));
  const told = ofMeeting.flatMap(placesIn);
  const building = told.find(({ place, before }) => place.placeKind === 'building' && /\b(?:in|at|inside)(?: the)?(?: \p{L}+)? $/iu.test(before))?.place; // prettier-ignore
  const within = known.places.find(({ id }) => id === building?.within);
  if (building !== undefined && within !== undefined) return { building, place: within };
  const [town, ...others] = new Set(told.filter(({ place, before }) => isTown(place) && TOWN_BEFORE.test(before)).map(({ place }) => place)); // prettier-ignore
  if (town !== undefined && others.length === 0) return { place: town, ...(building && { building }) };
  const townsIn = (...texts: readonly string[]) => [...new Set(texts.flatMap(placesIn).flatMap(({ place }) => (isTown(place) ? [place] : [])))]; // prettier-ignore
  const [dated, ...furtherDated] = townsIn(dateline);
  const inHeadline = townsIn(title === NOT_STATED ? '' : plainTypography(title));
  const isInHeadline = dated !== undefined && furtherDated.length === 0 && inHeadline.includes(dated);
  if (isInHeadline && (town === undefined || [town, ...others].includes(dated))) {
    const inferred = `The report is dated from ${dated.name}, and its headline names ${dated.name}.`;
    return { place: dated, ...(building && { building }), inferred };
  }
  const named = townsIn(dateline, ...paragraphs);
  const isElsewhere = unfiled.some((name) => ofMeeting.some((text) => ['in', 'at'].some((where) => text.includes(`${where} ${name}`)))); // prettier-ignore
  const [only, ...more] = named;
  if (town !== undefined || only === undefined || more.length > 0 || isElsewhere)
    return { towns: [...named.map(({ name }) => name), ...unfiled] };
  const names = only === dated ? 'is dated from' : 'names';
  return {
    place: only,
    ...(building && { building }),
    inferred: `The report ${names} ${only.name} and does not say that the talks were elsewhere.`,
  };
}
