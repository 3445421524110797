import type { Person, Place } from '../../archive/content.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { FORMATS } from '../../archive/schema/meeting.ts';
import type { MeetingFormat } from '../../archive/schema/meeting.ts';
import type { Asker } from './asker.ts';
import { chooseDate, chooseFormat, chooseLeaders, choosePlace, chooseSlug, inOfficeOn } from './choices.ts';
import type { KnownArchive } from './known-archive.ts';
import { meetingDay } from './meeting-day.ts';
import type { MeetingDay } from './meeting-day.ts';
import { findNames, formatNamed, leadersNamed, venueNamed } from './read-findings.ts';
import { formatRefusal } from './refusal.ts';
import type { Choice } from './refusal.ts';
import type { SourceLines } from './source-lines.ts';

/** What was given on the command line; it wins over what the report says. */
export interface GivenAnswers {
  readonly date?: string | undefined;
  readonly place?: string | undefined;
  readonly leaders?: string | undefined;
  readonly format?: string | undefined;
  readonly slug?: string | undefined;
}

/** The facts that a skeleton needs, each judged. */
export interface SettledAnswers {
  readonly day: string;
  /** Set where the day comes from the report, which does not state it whole. */
  readonly inferred?: string | undefined;
  readonly leaders: readonly Person[];
  readonly place: Place | typeof NOT_STATED;
  readonly building?: Place | undefined;
  readonly format: MeetingFormat;
  readonly slug: string;
  /** What the report says of its day. */
  readonly told: MeetingDay;
}

/** Why there are no settled answers: arguments that were refused, and such as are missing. */
export interface UnsettledAnswers {
  readonly refusals: readonly string[];
  /** Each with its accepted form. */
  readonly missing: readonly string[];
}

/** An argument that a question asks for. */
interface Question<T> {
  readonly option: string;
  readonly given: string | undefined;
  /** What the report says, or follows from other answers; taken without asking. */
  readonly found?: T | undefined;
  /** The answer when nothing but Enter is pressed. */
  readonly usual?: T | undefined;
  readonly text: string;
  readonly accepted: string;
  readonly choose: (answer: string) => Choice<T>;
}

/** More ids than this are not listed in a question. */
const LISTED = 40;

/** Settles each fact: by argument, else by the report, else by asking, when there is someone to ask. */
export async function settleAnswers(
  given: GivenAnswers,
  known: KnownArchive,
  source: SourceLines | undefined,
  asker?: Asker,
): Promise<SettledAnswers | UnsettledAnswers> {
  const refusals: string[] = [];
  const missing: string[] = [];

  const settle = async <T>(question: Question<T>): Promise<T | undefined> => {
    const { option, found, usual, text, accepted, choose } = question;
    if (question.given !== undefined) {
      const choice = choose(question.given.trim());
      if ('value' in choice) return choice.value;
      refusals.push(...choice.refusals.map((refusal) => formatRefusal(option, refusal)));
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
    missing.push(`${option}: ${accepted}`);
    return undefined;
  };

  const told = source === undefined ? { withoutYear: [], weekdays: [] } : meetingDay(source, known.today);
  const withoutYear =
    told.withoutYear.length > 0 ? `; the report has ${told.withoutYear.join(', ')} without a year` : '';
  const day = await settle({
    option: '--date',
    given: given.date,
    found: told.day,
    text: 'Day of the meeting',
    accepted: `a day of the calendar, YYYY-MM-DD, such as 2015-03-27${withoutYear}`,
    choose: (answer) => chooseDate(answer, known),
  });

  const text = source?.paragraphs.join('\n') ?? '';
  const names = findNames(known, day ?? known.today)(text);
  const venue = venueNamed(known, names);
  const ids = known.places.filter(({ placeKind }) => placeKind !== 'building').map(({ id }) => id);
  const place = await settle<Place | typeof NOT_STATED>({
    option: '--place',
    given: given.place,
    found: venue.place,
    text: 'Place',
    accepted: `${ids.length > LISTED ? 'the name of a file in places' : ids.join(', ')}, or “${NOT_STATED}”`,
    choose: (answer) => choosePlace(answer, known),
  });

  const heads = day === undefined ? [] : leadersNamed(known, day, names).flatMap((person) => person ?? []);
  const usual = heads.length === known.settings.sides.length ? heads : undefined;
  if (day !== undefined && usual === undefined && given.leaders === undefined) {
    const found = `no one in office for each side on ${day}`;
    const expected = `one of each side: ${inOfficeOn(known, day)}`;
    const fix = 'create the file in people with the term of office, or correct the date';
    refusals.push(formatRefusal('--leaders', { found, expected, fix }));
  }
  const leaders =
    // Who was in office cannot be told without the day, and no answer helps where no one was.
    day === undefined || (usual === undefined && given.leaders === undefined)
      ? undefined
      : await settle<readonly Person[]>({
          option: '--leaders',
          given: given.leaders,
          found: source === undefined && asker !== undefined ? undefined : usual,
          usual,
          text: 'Leaders; Enter takes those in office',
          accepted: `one of each side, with a comma between them: ${inOfficeOn(known, day)}`,
          choose: (answer) => chooseLeaders(answer, known, day),
        });

  const format = await settle({
    option: '--format',
    given: given.format,
    found: source === undefined ? undefined : formatNamed(text),
    text: 'Format',
    accepted: FORMATS.join(' or '),
    choose: chooseFormat,
  });

  const city = place === undefined || place === NOT_STATED ? undefined : cityOf(place, known);
  const slug =
    place === undefined || format === undefined
      ? given.slug
      : await settle({
          option: '--slug',
          given: given.slug,
          found: format === 'video' ? 'video' : city?.id,
          text: 'End of the file name',
          accepted: 'words of a–z and digits joined by hyphens, such as town-hall',
          choose: chooseSlug,
        });

  if (
    refusals.length > 0 ||
    missing.length > 0 ||
    day === undefined ||
    place === undefined ||
    leaders === undefined ||
    format === undefined ||
    slug === undefined
  ) {
    return { refusals, missing };
  }
  const isGivenBuilding = place !== NOT_STATED && place !== city;
  const building = isGivenBuilding ? place : venue.building?.within === city?.id ? venue.building : undefined;
  return {
    day,
    inferred: given.date === undefined ? told.inferred : undefined,
    leaders,
    place: city ?? NOT_STATED,
    building,
    format,
    slug,
    told,
  };
}

/** The place in which a building stands; any other place is one itself. */
function cityOf(place: Place, known: KnownArchive): Place {
  if (place.placeKind !== 'building') return place;
  return known.places.find(({ id }) => id === place.within) ?? place;
}
