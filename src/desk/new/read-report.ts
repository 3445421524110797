import type { Content, EntityKind, Person, Place, Voice } from '../../archive/content.ts';
import { holdsDay } from '../../archive/partial-date.ts';
import { SHARED_VOICES, type Side } from '../../archive/schema/archive-settings.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { MeetingFormat } from '../../archive/schema/meeting.ts';
import { datesIn, dayOf, weekdayOf, WEEKDAYS } from '../../english/dates.ts';
import { createNameLexicon, type NameLexicon } from '../../english/names.ts';
import { countedThing, numbersIn, writtenValue } from '../../english/numbers.ts';
import { SAYING, speakersAmong, spokenSentences } from '../../english/speakers.ts';
import { sentencesIn, wordsIn } from '../../english/text.ts';
import type { SourceLines } from '../report-text.ts';

/** What the archive knows before the new record: by this a report is read and an answer judged. */
export interface KnownArchive extends Pick<Content, 'entities' | 'reports' | 'knownMeetings'> {
  readonly settings: NonNullable<Content['settings']>;
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly lexicon: NameLexicon;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** Sorts content by kind; `undefined` when its settings could not be read, because nothing can be written without them. */
export function knownArchive(content: Content, today: string): KnownArchive | undefined {
  const { settings, entities } = content;
  if (settings === undefined) return undefined;
  return {
    ...content,
    settings,
    people: entities.filter((entity) => entity.kind === 'people'),
    places: entities.filter((entity) => entity.kind === 'places'),
    lexicon: createNameLexicon(entities, settings),
    today,
  };
}

/** Who headed the government of a side on a day. */
export function headsOn(known: KnownArchive, side: Side, day: string): readonly Person[] {
  return known.people.filter((person) =>
    person.offices.some((office) => office.headOfGovernmentOf === side.id && holdsDay(office, day)),
  );
}

/** The day of the meeting as far as a report tells it. */
export interface MeetingDay {
  /** YYYY-MM-DD, when the report gives it. */
  readonly day?: string;
  /** From what the day was inferred, when the report does not give it whole. */
  readonly inferred?: string;
  /** Dates that the report gives without a year, as it writes them. */
  readonly withoutYear: readonly string[];
  /** The weekdays that the report names, each once. */
  readonly weekdays: readonly string[];
}

const MEETING =
  /\b(?:met|meets?|meeting|held|holds?|talks|talked|received|receives|greeted|spoke|shakes?|shook|conversation|call|negotiations)\b/iu;

/**
 * The first day of the sentences that tell of the meeting, or else of the report, that fits a weekday it names, else
 * the first at all. A day without a year is taken to be the last such day before the publication, when that is known,
 * and so is a weekday.
 */
export function meetingDay({ paragraphs, published, dateline }: SourceLines, today: string): MeetingDay {
  const text = paragraphs.join('\n');
  const all = datesIn(text);
  const weekdays = WEEKDAYS.filter((_, index) => all.some(({ weekday }) => weekday === index));
  const dates = all.filter(({ kind }) => kind === 'day');
  const ofMeeting = sentencesIn(text).filter((sentence) => MEETING.test(sentence.text));
  const told = dates.filter(({ start }) => ofMeeting.some((one) => one.start <= start && start < one.end));
  const days = [...told, ...dates].flatMap((date) => dayOf(date) ?? []).filter((day) => day <= today);
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
  if (weekday === undefined || others.length > 0) return open;
  const last = lastWeekday(weekday, published);
  return { ...open, day: last, inferred: `The report says ${weekday} and was published on ${published}.` };
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

/** A name of an entity in a text. */
export interface FoundName {
  readonly kind: EntityKind;
  readonly id: string;
  /** The words as the text has them, white space folded. */
  readonly text: string;
  readonly start: number;
}

/** Finds the names that a report may use on a day: a family name alone means a leader in office, or its only bearer. */
export function findNames(known: KnownArchive, day: string): (text: string) => FoundName[] {
  const inOffice = new Set(
    known.settings.sides.flatMap((side) => headsOn(known, side, day)).map(({ id }) => `people/${id}`),
  );
  const byAddress = new Map(known.entities.map((entity) => [`${entity.kind}/${entity.id}`, entity]));
  const adjectives = new Set(known.settings.sides.map(({ adjective }) => adjective.toLowerCase()));
  return (text) =>
    known.lexicon.namesIn(text).flatMap(({ text: words, bearers, start }) => {
      const leaders = bearers.filter((bearer) => inOffice.has(bearer));
      const [only, ...others] = leaders.length > 0 ? leaders : bearers;
      const entity = byAddress.get(only ?? '');
      if (entity === undefined || others.length > 0 || adjectives.has(words.toLowerCase())) return [];
      return [{ kind: entity.kind, id: entity.id, text: words.replace(/\s+/gu, ' '), start }];
    });
}

/** For each side the leader in office on the day whom the report names. */
export function leadersNamed(
  known: KnownArchive,
  day: string,
  names: readonly FoundName[],
): readonly (Person | undefined)[] {
  const named = new Set(names.filter(({ kind }) => kind === 'people').map(({ id }) => id));
  return known.settings.sides.map((side) => headsOn(known, side, day).find(({ id }) => named.has(id)));
}

/** Where the meeting was, as far as a report tells it. */
export interface ToldVenue {
  readonly place?: Place;
  readonly building?: Place;
  /** From what the place was inferred, where the report does not say that they met there. */
  readonly inferred?: string;
}

/**
 * Where the meeting was: the building that a sentence of the meeting names, or the only town in or from which such a
 * sentence says that they met. A dateline says where an agency wrote; it counts only where the report names no town.
 */
export function venueNamed(known: KnownArchive, { paragraphs, dateline }: SourceLines, day: string): ToldVenue {
  const find = findNames(known, day);
  const placesIn = (text: string) =>
    find(text).flatMap(({ kind, id, start }) => {
      const place = kind === 'places' ? known.places.find((one) => one.id === id) : undefined;
      return place === undefined ? [] : [{ place, before: text.slice(0, start) }];
    });
  const isTown = ({ placeKind }: Place) => placeKind === 'city' || placeKind === 'town';
  const told = paragraphs.flatMap((text) => sentencesIn(text).map((sentence) => sentence.text)).filter((text) => MEETING.test(text)).flatMap(placesIn); // prettier-ignore
  const building = told.find(({ place }) => place.placeKind === 'building')?.place;
  const within = known.places.find(({ id }) => id === building?.within);
  if (building !== undefined) return { building, ...(within && { place: within }) };
  const towns = [...new Set(told.filter(({ place, before }) => isTown(place) && /\b(?:in|at|from|to|visit(?:ing|s|ed)?)(?: \p{L}+)? $/iu.test(before)).map(({ place }) => place))]; // prettier-ignore
  const [town, ...others] = towns;
  if (town !== undefined) return others.length > 0 ? {} : { place: town };
  const named = [...placesIn(dateline), ...paragraphs.flatMap(placesIn)].filter(({ place }) => isTown(place));
  const [only, ...more] = new Set(named.map(({ place }) => place));
  if (only === undefined || more.length > 0) return {};
  return { place: only, inferred: `The report is dated from ${only.name} and names no other town.` };
}

const VIDEO =
  /\b(?:video ?-?(?:link|conference|call|talks|meeting)|via video|by video|virtual(?:ly)?|online (?:talks|meeting))\b/iu;
const TELEPHONE =
  /\b(?:(?:tele)?phone (?:call|talks?|conversation)|(?:by|over the) (?:tele)?phone|(?:tele)?phoned)\b/iu;
const IN_PERSON =
  /\b(?:met|meets|held (?:\p{L}+ )?(?:talks|a (?:\p{L}+ )?meeting)|holds (?:\p{L}+ )?(?:talks|a meeting)|received|receives|talks (?:with|in|at)|visit(?:s|ing|ed)?|arrived|meeting (?:with|in|at)|shakes? hands|shook hands)\b/iu;

/** How they met, as far as a report tells it. */
export function formatNamed(text: string): MeetingFormat | undefined {
  if (VIDEO.test(text)) return 'video';
  return !TELEPHONE.test(text) && IN_PERSON.test(text) ? 'in-person' : undefined;
}

/** A number in a text with what it may count. */
export interface FoundFigure {
  readonly value: number;
  readonly unit: string;
  /** The number and the few words after it, as the text has them. */
  readonly words: string;
}

/** Below this a number mostly tells of “the two sides” or “one of”, which is no figure. */
const LEAST = 3;

/** The numbers of a text that may be figures of the record: with a unit, or with what they count. */
export function figuresIn(text: string): FoundFigure[] {
  return numbersIn(text).flatMap((number): FoundFigure[] => {
    const isWord = !/\d/u.test(number.text);
    if (number.kind !== 'cardinal' || (isWord && number.value < LEAST)) return [];
    const value = writtenValue(number);
    const scale = number.scale ?? '';
    const counted = number.unit === undefined ? countedThing(text, number).slice(0, 2) : [];
    const unit = [scale, number.unit === '%' ? 'percent' : (number.unit ?? ''), ...counted]
      .filter((part) => part !== '')
      .join(' ');
    if (unit === '' || unit === scale) return [];
    const after = /^(?:[- ]\p{L}+){0,4}/u.exec(text.slice(number.end))?.[0] ?? '';
    return [{ value, unit, words: `${number.text}${after}`.replace(/\s+/gu, ' ') }];
  });
}

/** What a section of the record may take from the report. */
export interface SectionFindings {
  /** Each entity once, in the order of the report. */
  readonly names: readonly FoundName[];
  /** Each figure once. */
  readonly figures: readonly FoundFigure[];
}

const OUTCOME = /\b(?:signed|signing|witnessed|witnessing|joint (?:statement|communiqu[eé]|declaration))\b/iu;
const AFTERWARDS = /\b(?:after|following) (?:the|their) (?:talks|meeting)\b/iu;

/** Whose words each paragraph of a report gives: the side of most of its sentences; only proposals rest on it. */
export function voicesOf(
  paragraphs: readonly string[],
  leaders: readonly Person[],
  known: Pick<KnownArchive, 'settings' | 'people'>,
): Voice[] {
  const { sides } = known.settings;
  const others = known.people.filter((person) => !leaders.includes(person));
  const sentences = spokenSentences(sentencesIn(paragraphs.join('\n')), speakersAmong(leaders, others, sides));
  let from = 0;
  return paragraphs.map((text) => {
    const to = from + text.length;
    const spoken = sentences.filter(({ start }) => from <= start && start < to).flatMap(({ side }) => side ?? []);
    from = to + 1;
    const isSaid = wordsIn(text).some(({ word }) => SAYING.has(word));
    if (OUTCOME.test(text) && (AFTERWARDS.test(text) || (spoken.length === 0 && !isSaid)))
      return SHARED_VOICES.Outcomes;
    const count = (side: string) => spoken.filter((one) => one === side).length;
    return sides.map(({ id }) => id).filter((id) => count(id) > 0).toSorted((a, b) => count(b) - count(a))[0] ?? SHARED_VOICES.Background; // prettier-ignore
  });
}

/** What each section of the record may take from the report. */
export function findingsBySection(
  paragraphs: readonly string[],
  known: KnownArchive,
  day: string,
  leaders: readonly Person[],
): ReadonlyMap<Voice, SectionFindings> {
  const find = findNames(known, day);
  const counted = new Set<string>();
  const findings = new Map<Voice, { names: FoundName[]; figures: FoundFigure[] }>();
  for (const [index, voice] of voicesOf(paragraphs, leaders, known).entries()) {
    const text = paragraphs[index] ?? '';
    const section = findings.get(voice) ?? { names: [], figures: [] };
    findings.set(voice, section);
    for (const name of find(text)) {
      if (!section.names.some(({ kind, id }) => kind === name.kind && id === name.id)) section.names.push(name);
    }
    for (const figure of figuresIn(text)) {
      const key = `${String(figure.value)} ${figure.unit}`;
      if (!counted.has(key)) section.figures.push(figure);
      counted.add(key);
    }
  }
  return findings;
}
