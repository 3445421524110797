import { createInterface } from 'node:readline/promises';
import type { Person, Place, Problem } from '../../archive/content.ts';
import { nearest } from '../../archive/nearest.ts';
import { parsePartialDate } from '../../archive/partial-date.ts';
import { asId, NOT_STATED } from '../../archive/schema/parts.ts';
import { FORMATS, type MeetingFormat } from '../../archive/schema/meeting.ts';
import { explained } from '../../content/content-file.ts';
import { datesIn, partialDateIn } from '../../english/dates.ts';
import type { SourceLines } from '../report-text.ts';
import { formatNamed } from '../format-told.ts';
import { findNames, headsOn, type KnownArchive, leadersNamed, meetingDay, venueNamed } from '../meeting-told.ts';

/** Puts questions to whoever sits at the terminal. */
export type Asker = ReturnType<typeof createAsker>;

/** Reads answers line by line; lines that come before their question are kept for it. */
export function createAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
  const lines = createInterface({ input, output });
  const answers = lines[Symbol.asyncIterator]();
  let hasEnded = false;
  lines.once('close', () => {
    hasEnded = true;
  });
  return {
    /** The answer without white space around it; `undefined` when the input ended. */
    ask: async (question: string): Promise<string | undefined> => {
      lines.setPrompt(`${question} `);
      // Once the input has ended no prompt can be given, but lines that came before may still hold the answer.
      if (hasEnded) output.write(lines.getPrompt());
      else lines.prompt();
      const next = await answers.next();
      return next.done === true ? undefined : next.value.trim();
    },
    say: (text: string) => output.write(`${text}\n`),
    close: () => {
      lines.close();
    },
  };
}

/** Why an answer was not taken: what was found, what is accepted, how to fix it. */
export type Refusal = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** What an answer came to. */
export type Choice<T> = { readonly value: T } | { readonly refusals: readonly Refusal[] };

/** Why nothing was written: a refusal, or arguments that are missing. */
export type NotWritten =
  | { readonly outcome: 'refused'; readonly messages: readonly string[] }
  | { readonly outcome: 'incomplete'; readonly missing: readonly string[] };

/** An answer refused for one reason. */
export function refused(found: string, expected: string, fix: string): { refusals: readonly Refusal[] } {
  return { refusals: [{ found, expected, fix }] };
}

/** A refusal as text, in the form of the problems of the check; `what` is the argument or file it is about. */
export function formatRefusal(what: string, refusal: Refusal): string {
  return explained(`${what} refused`, refusal);
}

const DATES_TO_CHOOSE = 'a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known'; // prettier-ignore

/** The date of the meeting: one that the calendar has, in any form that names it whole, and not after today. */
function chooseDate(text: string, today: string): Choice<string> {
  const date = partialDateIn(text) ?? '';
  const when = parsePartialDate(date);
  // A year alone may be a day that was not written to its end.
  if (when === undefined || when.precision === 'year') {
    const isYearless = datesIn(text).some(({ kind, year }) => kind === 'day' && year === undefined);
    if (isYearless) return refused(`“${text}”, which lacks the year`, DATES_TO_CHOOSE, 'write the year too');
    return refused(`“${text}”`, DATES_TO_CHOOSE, 'write the local day of the meeting in this form');
  }
  if (when.first <= today) return { value: date };
  const fix = 'correct the date; meetings are recorded after they took place';
  return refused(date, `a day not after today, ${today}`, fix);
}

/** The place of the meeting by its id or any of its names, or `not stated`. */
function choosePlace(text: string, { places }: KnownArchive): Choice<Place | typeof NOT_STATED> {
  if (text.toLowerCase() === NOT_STATED) return { value: NOT_STATED };
  const place = byIdOrName(text, places);
  if (place !== undefined) return { value: place };
  return { refusals: [unknownEntity(text, 'places', places, ` or “${NOT_STATED}”`)] };
}

/** The leaders by id or name, in any order: each in office for a side on the day, one or several of each side. */
function chooseLeaders(text: string, known: KnownArchive, day: string): Choice<readonly Person[]> {
  const names = text.split(/,|\s+and\s+/u).map((name) => name.trim());
  const { sides } = known.settings;
  const expected = `one leader of each side, with a comma between them: ${inOfficeOn(known, day)}`;
  if (names.length < sides.length || names.includes('')) {
    return refused(`“${text}”`, expected, 'write two names of files in people');
  }
  const people = names.map((name) => ({ name, person: byIdOrName(name, known.people) }));
  const refusals = people.flatMap(({ name, person }): Refusal[] => {
    if (person === undefined) return [unknownEntity(name, 'people', known.people)];
    if (sides.some((side) => headsOn(known, side, day).includes(person))) return [];
    const found = `“${name}”, who held no office of this archive’s sides on ${day}`;
    const fix = `correct the name or the date, or the terms of office in people/${person.id}.yaml`;
    return [{ found, expected: `those in office on that day: ${inOfficeOn(known, day)}`, fix }];
  });
  if (refusals.length > 0) return { refusals };
  const chosen = people.flatMap(({ person }) => person ?? []);
  const bySide = sides.map((side) => chosen.filter((person) => headsOn(known, side, day).includes(person)));
  if (bySide.every((own) => own.length > 0)) return { value: [...new Set(bySide.flat())] };
  return refused(`“${text}”, two of the same side`, expected, 'name one of each side');
}

const FORMATS_TO_CHOOSE = `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1) ?? ''}`;

/** How they met. */
function chooseFormat(text: string): Choice<MeetingFormat> {
  const plain = text.toLowerCase().replace(/^(?:by|via|over the) | ?(?:link|call|conference)$/gu, '').replace(/^phone$/u, 'telephone').replaceAll(' ', '-'); // prettier-ignore
  const format = FORMATS.find((name) => name === plain);
  if (format !== undefined) return { value: format };
  const meant = nearest(text, FORMATS);
  return refused(`“${text}”`, FORMATS_TO_CHOOSE, `write ${meant === undefined ? 'one of these' : `“${meant}”`}`);
}

/** The words of the file name after the date: with them, the permanent address. */
function chooseSlug(text: string): Choice<string> {
  const slug = asId(text);
  if (slug !== undefined) return { value: slug };
  return refused(`“${text}”`, 'words of letters a–z and digits, such as town-hall or video', 'write such a word');
}

/** Who was in office for each side on a day, as a message names them. */
function inOfficeOn(known: KnownArchive, day: string): string {
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

/** What was given on the command line; it wins over what the report says. */
export type GivenAnswers = Readonly<Partial<Record<'date' | 'place' | 'leaders' | 'format' | 'slug', string | undefined>>>; // prettier-ignore

/** The facts that a skeleton needs, each judged. */
export type SettledAnswers = Exclude<Awaited<ReturnType<typeof settleAnswers>>, NotWritten>;

/** A fact that is asked for unless it was given or found; `usual` is the answer when nothing but Enter is pressed. */
interface Question<T, Option extends string> {
  readonly option: Option;
  readonly found?: T | undefined;
  readonly usual?: T | undefined;
  readonly text: string;
  readonly accepted: string;
  readonly choose: (answer: string) => Choice<T>;
}

/** Settles what is asked for, one question after the other, and keeps what was refused and what is missing. */
export function settling<Option extends string>(
  given: Readonly<Partial<Record<Option, string | undefined>>>,
  asker?: Asker,
) {
  const refusals: string[] = [];
  const missing: string[] = [];
  const settle = async <T>(question: Question<T, Option>): Promise<T | undefined> => {
    const { option, found, usual, text, accepted, choose } = question;
    const argument = given[option];
    if (argument !== undefined) {
      const choice = choose(argument.trim());
      if ('value' in choice) return choice.value;
      refusals.push(...choice.refusals.map((refusal) => formatRefusal(`--${option}`, refusal)));
      return undefined;
    }
    if (found !== undefined) return found;
    while (asker !== undefined) {
      const answer = await asker.ask(`${text} (${accepted}):`);
      if (answer === undefined) break;
      if (answer === '' && usual !== undefined) return usual;
      const choice = choose(answer);
      if ('value' in choice) return choice.value;
      for (const refusal of choice.refusals) asker.say(formatRefusal('answer', refusal));
    }
    missing.push(`--${option}: ${accepted}`);
    return undefined;
  };
  /** Why nothing can be written; nothing where all is settled. */
  const notWritten = (): NotWritten | undefined => {
    if (refusals.length > 0) return { outcome: 'refused', messages: refusals };
    return missing.length > 0 ? { outcome: 'incomplete', missing } : undefined;
  };
  return { settle, refusals, notWritten };
}

/** More ids than this are not listed in a question. */
const LISTED = 40;

/**
 * Settles each fact: by argument, else by the report, else by asking, when there is someone to ask. Else tells which
 * arguments were refused and which are missing, each with its accepted form.
 * @param unfiledPlaces names of places in the report that have no file
 */
export async function settleAnswers(
  given: GivenAnswers,
  known: KnownArchive,
  today: string,
  source: SourceLines | undefined,
  asker?: Asker,
  unfiledPlaces: readonly string[] = [],
) {
  const { settle, refusals, notWritten } = settling(given, asker);
  const told = source === undefined ? undefined : meetingDay(source, today);
  const withoutYear = told?.withoutYear.length ? `; the report has ${told.withoutYear.join(', ')} without a year` : '';
  const day = await settle({
    option: 'date',
    found: told?.day,
    text: 'Day of the meeting',
    accepted: `${DATES_TO_CHOOSE}${withoutYear}`,
    choose: (answer) => chooseDate(answer, today),
  });

  const asOf = day ?? today;
  const text = source?.paragraphs.join('\n') ?? '';
  const how = formatNamed(known, text, asOf);
  const isCall = (given.format ?? how.format) === 'telephone';
  // Of a call the report tells at most where it was written.
  const venue = source === undefined || isCall ? {} : venueNamed(known, source, asOf, unfiledPlaces);
  const ids = known.places.filter(({ placeKind }) => placeKind !== 'building').map(({ id }) => id);
  const towns = venue.towns?.length ? `; the towns read in the report are ${venue.towns.join(', ')}` : '';
  const place = await settle<Place | typeof NOT_STATED>({
    option: 'place',
    found: venue.place ?? (isCall ? NOT_STATED : undefined),
    text: 'Place',
    accepted: `${ids.length > LISTED ? 'the name of a file in places' : ids.join(', ')}, or “${NOT_STATED}”${towns}`,
    choose: (answer) => choosePlace(answer, known),
  });

  const { sides } = known.settings;
  const all = (people: readonly (readonly Person[])[]) =>
    people.every((own) => own.length > 0) ? [...new Set(people.flat())] : undefined;
  const named = all(leadersNamed(known, asOf, findNames(known, asOf)(text)));
  const usual = named ?? all(sides.map((side) => headsOn(known, side, asOf).slice(0, 1)));
  // Who was in office cannot be told without the day, and no answer helps where no one was.
  const canSettle = day !== undefined && (usual !== undefined || given.leaders !== undefined);
  if (day !== undefined && !canSettle) {
    const found = `no one in office for each side on ${day}`;
    const fix = 'create the file in people with the term of office, or correct the date';
    refusals.push(formatRefusal('--leaders', { found, expected: `one of each side: ${inOfficeOn(known, day)}`, fix }));
  }
  const leaders = canSettle
    ? await settle<readonly Person[]>({
        option: 'leaders',
        found: source === undefined && asker === undefined ? usual : source && named,
        usual,
        text: 'Leaders; Enter takes those in office',
        accepted: `one of each side, with a comma between them: ${inOfficeOn(known, day)}`,
        choose: (answer) => chooseLeaders(answer, known, day),
      })
    : undefined;

  const format = await settle({
    option: 'format',
    found: how.format,
    text: 'Format',
    accepted: FORMATS_TO_CHOOSE,
    choose: chooseFormat,
  });

  const city = place === undefined || place === NOT_STATED ? undefined : cityOf(place, known);
  const slug =
    place === undefined || format === undefined
      ? given.slug
      : await settle({
          option: 'slug',
          found: format === 'in-person' ? city?.id : format,
          text: 'End of the file name',
          accepted: 'words of a–z and digits joined by hyphens, such as town-hall',
          choose: chooseSlug,
        });

  const open = notWritten();
  if (open !== undefined || day === undefined || place === undefined || leaders === undefined || format === undefined || slug === undefined) return open ?? { outcome: 'incomplete' as const, missing: [] }; // prettier-ignore
  const isGivenBuilding = place !== NOT_STATED && place !== city;
  const where: Place | typeof NOT_STATED = city ?? NOT_STATED;
  return {
    ...{ day, leaders, place: where, format, slug, told },
    building: isGivenBuilding ? place : (venue.building?.within ?? city?.id) === city?.id ? venue.building : undefined,
    /** Set where the day or the place comes from the report, which does not state it whole, or not that they met there. */
    inferred: given.date === undefined ? told?.inferred : undefined,
    placeInferred: given.place === undefined ? venue.inferred : undefined,
    /** Set where the format comes from the report, which says something that speaks for another. */
    formatUnsure: given.format === undefined ? how.unsure : undefined,
  };
}

/** The place in which a building stands; any other place is one itself. */
function cityOf(place: Place, known: KnownArchive): Place {
  if (place.placeKind !== 'building') return place;
  return known.places.find(({ id }) => id === place.within) ?? place;
}
