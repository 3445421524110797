import type { KnownMeeting, Meeting } from '../archive/archive.ts';
import { parsePartialDate } from '../archive/partial-date.ts';
import { OWN_REPORT } from '../archive/schema/meeting.ts';
import type { Fact } from '../archive/schema/parts.ts';
import type { KnownDate } from '../archive/schema/known-meeting.ts';
import { formatsIn } from '../words/format.ts';
import type { SearchWords } from '../words/search.ts';
import type { BesideVoice } from './indexed-record.ts';
import { dateTokens, entityToken } from './tokens.ts';
import { wordsOf } from './fold.ts';

/** A text that is found and is no paragraph of a record. */
export interface BesideText {
  readonly beside: BesideVoice;
  /** The sides whose accounts tell it. */
  readonly sides: readonly string[];
  readonly text: string;
  /** Words of the index that stand for what it is about. */
  readonly tokens: readonly string[];
}

/** What a record is found by beside its paragraphs: its facts, its summary, and what other accounts tell. */
export function besideParagraphs(meeting: Meeting, words: SearchWords): BesideText[] {
  const { place, building, format, leaders, outcome, summary, facts } = meeting;
  const formats = formatsIn(words.language);
  const how = (name: string | undefined, fact: Fact) =>
    name === undefined ? [] : [fact.known === 'inferred' || fact.known === 'evidenced' ? `${name} (${words.search.how[fact.known]})` : name]; // prettier-ignore
  const told = [
    ...how(place?.name, facts.venue.place),
    ...how(building?.name, facts.venue.building),
    words.formats[format],
    formats.list(leaders.map(({ name }) => name)),
    outcome,
  ];
  const named = [place, building, ...leaders].filter((entity) => entity !== undefined);
  return [
    { beside: 'facts', sides: [], text: told.join(' · '), tokens: named.map(({ kind, id }) => entityToken(kind, id)) },
    { beside: 'summary', sides: [], text: summary, tokens: [] },
    ...accountTexts(meeting),
  ];
}

/** What other accounts tell, each thing with the sides whose accounts do. */
function accountTexts({ accounts, comparison }: Meeting): BesideText[] {
  if (comparison === undefined) return [];
  const { differently, disputed, only, both } = comparison;
  const told = [
    ...[...differently, ...disputed].flatMap(({ subject, tells }) => tells.map(({ by, says }) => ({ subject, by, says }))),
    ...only,
    ...both.map(({ subject, by }) => ({ subject, by, says: undefined })),
  ]; // prettier-ignore
  return told.flatMap(({ subject, by, says }) => {
    // What the report tells too is in the record.
    if (by.includes(OWN_REPORT)) return [];
    const sides = new Set(accounts.filter(({ id }) => by.includes(id)).map(({ side }) => side));
    const text = says === undefined ? subject : `${subject}: ${says}`;
    return [{ beside: 'account', sides: [...sides], text, tokens: [] }];
  });
}

/** The text by which a known meeting is found. */
export function knownText(known: KnownMeeting, words: SearchWords): BesideText {
  const { leaders, place, occasion, date } = known;
  const named = [...leaders, ...(place === undefined ? [] : [place])];
  const called = Object.values(words.search.knownMeetings).flatMap((name) => wordsOf(name));
  return {
    beside: 'known',
    sides: [],
    text: `${formatsIn(words.language).list(leaders.map(({ name }) => name))}: ${occasion}`,
    tokens: [
      ...new Set([
        ...named.map(({ kind, id }) => entityToken(kind, id)),
        ...called.map(({ word }) => word),
        ...datesOf(date).flatMap(dateTokens),
      ]),
    ],
  };
}

/** How a known meeting is headed: `Dushanbe, 11 October 2018`. */
export function knownTitle({ place, date }: KnownMeeting, words: SearchWords): string {
  const day = formatsIn(words.language).knownDate(date);
  return place === undefined ? day : `${place.name}, ${day}`;
}

/** The years in which a known meeting can have been. */
export function yearsOf({ date }: KnownMeeting): string[] {
  return [...new Set(datesOf(date).map((day) => day.slice(0, 4)))];
}

/** Dates as exact as they are known; of a span the first and the last day. */
function datesOf(date: KnownDate): string[] {
  return (date.known === 'one of' ? date.dates : [date.value]).flatMap((written) => {
    const span = parsePartialDate(written);
    return span?.precision === 'span' ? [span.first, span.last] : [written];
  });
}
