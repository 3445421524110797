import { knownMeetingAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import { type Archive, type KnownMeeting, type Meeting, speakerOf } from '../archive/archive.ts';
import type { Entity, Paragraph } from '../archive/content.ts';
import { OWN_REPORT } from '../archive/schema/meeting.ts';
import type { Fact } from '../archive/schema/parts.ts';
import { formatsIn } from '../words/format.ts';
import type { SearchWords } from '../words/dictionary.ts';
import type { PassageToIndex, RecordToIndex } from './indexed-record.ts';
import { SEPARATOR } from './match-passage.ts';
import { hasPage, type Names } from './names.ts';
import type { FoundMention, MentionKind } from './notation.ts';
import { namedValue } from './search-state.ts';
import { wordsOf } from './words.ts';

/** The records and known meetings of an archive as the index takes them, the latest first. */
export function recordsToIndex(archive: Archive, names: Names, words: SearchWords): RecordToIndex[] {
  const records = archive.meetings.map((meeting) => recordOf(archive, meeting, names, words));
  const known = archive.knownMeetings.map((meeting) => knownOf(meeting, words));
  return [...records, ...known].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

function recordOf(archive: Archive, meeting: Meeting, names: Names, words: SearchWords): RecordToIndex {
  const { date, title, leaders, place, format, summary, paragraphs } = meeting;
  const leading = new Set(leaders.map(({ id }) => id));
  const named = (text: string) => ({ text, mentions: mentionsIn(text, names, leading) });
  const topics = new Set(paragraphs.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))); // prettier-ignore
  return {
    address: recordAddress(meeting),
    title,
    date,
    filters: {
      year: yearsOf([date]),
      leader: leaders.map(namedValue),
      side: [...new Set(paragraphs.map(({ voice }) => voice))],
      topic: archive.topics.filter(({ id }) => topics.has(id)).map(namedValue),
      place: place === undefined ? [] : [namedValue(place)],
      format: [format],
    },
    passages: [
      ...paragraphs.map((paragraph) => paragraphOf(meeting, paragraph)),
      factsOf(meeting, words),
      { id: 'summary', ...named(summary) },
      ...accountTexts(meeting, words).map(({ text, sides }) => {
        const { mentions } = named(text);
        return { id: 'accounts', text, mentions: [...mentions, ...sides.map((side) => apart('voices', side, text))] };
      }),
    ],
  };
}

/** A paragraph with who says it: a record names the speaker in the heading, not in each paragraph. */
function paragraphOf(meeting: Meeting, paragraph: Paragraph): PassageToIndex {
  const { number, voice, text, mentions } = paragraph;
  const speaker = speakerOf(meeting, paragraph);
  const events = meeting.facts.refersTo.filter((event) => event.paragraph === number);
  return {
    id: paragraphId(number),
    text,
    mentions: [
      ...mentions,
      apart('voices', voice, text),
      ...(speaker === undefined ? [] : [apart('people', speaker.id, text)]),
      ...events.map(({ date }) => apart('dates', date.value, text)),
    ],
  };
}

/** What belongs to a text and is not in its words. */
function apart(kind: MentionKind, id: string, { length }: string): FoundMention {
  return { kind, id, start: length, end: length };
}

/** The facts of a meeting one after the other; where each begins, and how it is known, is noted beside the words. */
function factsOf(
  { facts, place, building, format, date, leaders, outcome }: Meeting,
  words: SearchWords,
): PassageToIndex {
  const mentions: FoundMention[] = [];
  let text = '';
  const write = (label: string, parts: readonly (string | Entity)[], how?: Fact['known']) => {
    if (text !== '') text += SEPARATOR;
    mentions.push(apart('facts', label, text));
    for (const [at, part] of parts.entries()) {
      if (at > 0) text += words.marks.between;
      const start = text.length;
      text += typeof part === 'string' ? part : part.name;
      if (typeof part !== 'string') mentions.push({ kind: part.kind, id: part.id, start, end: text.length });
    }
    if (how === 'inferred' || how === 'evidenced') mentions.push(apart('facts', how, text));
  };
  if (place !== undefined) write('place', [place], facts.venue.place.known);
  if (building !== undefined) write('building', [building], facts.venue.building.known);
  write('format', [words.formats[format]]);
  write('day', [formatsIn(words).partialDate(date)], facts.date.known);
  write('leaders', leaders);
  write('outcome', [outcome]);
  return { id: 'facts', text, mentions };
}

/** What other accounts tell, each thing with the sides whose accounts do; what the report tells too is in the record. */
function accountTexts(
  { accounts, comparison }: Meeting,
  { marks }: SearchWords,
): { text: string; sides: readonly string[] }[] {
  if (comparison === undefined) return [];
  const { differently, disputed, only, both } = comparison;
  const told = [
    ...[...differently, ...disputed].flatMap(({ subject, tells }) => tells.map(({ by, says }) => ({ subject, by, says }))),
    ...only,
    ...both.map(({ subject, by }) => ({ subject, by, says: undefined })),
  ]; // prettier-ignore
  return told.flatMap(({ subject, by, says }) => {
    if (by.includes(OWN_REPORT)) return [];
    const sides = new Set(accounts.filter(({ id }) => by.includes(id)).map(({ side }) => side));
    return [{ text: says === undefined ? subject : subject + marks.colon + says, sides: [...sides] }];
  });
}

/** A known meeting is found by its leaders, its place, its occasion, and every date that it may have. */
function knownOf(known: KnownMeeting, words: SearchWords): RecordToIndex {
  const { leaders, place, occasion, date, when } = known;
  const formats = formatsIn(words);
  const day = formats.knownDate(date);
  const text = formats.list(leaders.map(({ name }) => name)) + words.marks.colon + occasion;
  const dates = date.known === 'one of' ? date.dates : [date.value];
  return {
    address: knownMeetingAddress(known),
    title: place === undefined ? day : place.name + words.marks.comma + day,
    date: when.first,
    filters: {
      year: yearsOf(dates),
      leader: leaders.map(namedValue),
      side: [],
      topic: [],
      place: place === undefined ? [] : [namedValue(place)],
      format: [],
    },
    passages: [
      {
        id: 'known',
        text,
        mentions: [
          ...[...leaders, ...(place === undefined ? [] : [place])].map(({ kind, id }) => apart(kind, id, text)),
          ...dates.map((one) => apart('dates', one, text)),
          apart('known', 'meeting', text),
        ],
      },
    ],
  };
}

/** The years of dates, each once; of a span those in which it begins and ends. */
function yearsOf(dates: readonly string[]): string[] {
  return [...new Set(dates.flatMap((one) => one.split('/')).map((one) => one.slice(0, 4)))];
}

/** What is named in a text that has no links; of those who share a name, who took part is meant. */
function mentionsIn(text: string, names: Names, leading: ReadonlySet<string>): FoundMention[] {
  const words = wordsOf(text);
  const mentions: FoundMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { entities, length } = names.at(words, at) ?? { entities: [], length: 1 };
    const named = entities.filter(hasPage);
    const meant = named.length === 1 ? named : named.filter(({ id }) => leading.has(id));
    const [start = 0, end = 0] = [words[at]?.start, words[at + length - 1]?.end];
    mentions.push(...meant.map(({ kind, id }) => ({ kind, id, start, end })));
    if (meant.length > 0) at += length - 1;
  }
  return mentions;
}
