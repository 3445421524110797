import { knownMeetingAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import { type Archive, type KnownMeeting, type Meeting, speakerOf } from '../archive/archive.ts';
import type { Entity, Paragraph } from '../archive/content.ts';
import { OWN_REPORT } from '../archive/schema/meeting.ts';
import type { Fact } from '../archive/schema/parts.ts';
import { formatsIn } from '../words/format.ts';
import type { SearchWords } from '../words/dictionary.ts';
import type { PassageToIndex, RecordToIndex } from './indexed-record.ts';
import type { Lexicon } from './lexicon.ts';
import { hasPage } from './names.ts';
import type { FoundMention, MarkedText, MentionKind } from './notation.ts';
import { namedValue } from './search-state.ts';
import { wordsOf } from './words.ts';

/** The records and known meetings of an archive as the index takes them, the latest first. */
export function recordsToIndex(archive: Archive, lexicon: Lexicon, words: SearchWords): RecordToIndex[] {
  const records = archive.meetings.map((meeting) => recordOf(archive, meeting, lexicon, words));
  const known = archive.knownMeetings.map((meeting) => knownOf(meeting, words));
  return [...records, ...known].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

function recordOf(archive: Archive, meeting: Meeting, lexicon: Lexicon, words: SearchWords): RecordToIndex {
  const { date, title, leaders, place, format, summary, paragraphs } = meeting;
  const topics = new Set(paragraphs.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))); // prettier-ignore
  const ofAccounts = accountTexts(meeting, words).map(({ text, sides }) => {
    const { mentions } = named(text, lexicon, meeting);
    return { id: 'accounts', text, mentions: [...mentions, ...sides.map((side) => apart('voices', side, text))] };
  });
  const ofParagraphs = paragraphs.map((paragraph) => paragraphOf(meeting, paragraph));
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
    passages: [...ofParagraphs, factsOf(meeting, words), { id: 'summary', ...named(summary, lexicon, meeting) }, ...ofAccounts], // prettier-ignore
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

/** The facts of a meeting, each a mention by its name and, where the report does not state it, how it is known. */
function factsOf(meeting: Meeting, words: SearchWords): PassageToIndex {
  const { facts, place, building, format, date, leaders, outcome } = meeting;
  const { venue } = facts;
  const mentions: FoundMention[] = [];
  let text = '';
  const write = (label: string, parts: readonly (string | Entity | undefined)[], how?: Fact['known']) => {
    if (parts.includes(undefined)) return;
    if (text !== '') text += ' · ';
    const first = text.length;
    for (const [at, part] of parts.entries()) {
      if (at > 0) text += words.marks.between;
      const start = text.length;
      text += typeof part === 'string' ? part : (part?.name ?? '');
      if (typeof part === 'object') mentions.push({ kind: part.kind, id: part.id, start, end: text.length });
    }
    const id = how === 'inferred' || how === 'evidenced' ? `${label}-${how}` : label;
    mentions.push({ kind: 'facts', id, start: first, end: text.length });
  };
  write('place', [place], venue.place.known);
  write('building', [building], venue.building.known);
  write('format', [words.formats[format]]);
  write('day', [formatsIn(words).partialDate(date)], facts.date.known);
  write('leaders', leaders);
  write('outcome', [outcome]);
  return { id: 'facts', text, mentions };
}

/** What other accounts tell, each thing with the sides whose accounts do; what the report tells too is in the record. */
function accountTexts({ accounts, comparison }: Meeting, { marks }: SearchWords) {
  if (comparison === undefined) return [];
  const { differently, disputed, only, both } = comparison;
  const told = [
    ...[...differently, ...disputed].flatMap(({ subject, tells }) => tells.map(({ by, says }) => ({ subject, by, says }))),
    ...only,
    ...both.map(({ subject, by }) => ({ subject, by, says: undefined })),
  ]; // prettier-ignore
  return told.filter(({ by }) => !by.includes(OWN_REPORT)).map(({ subject, by, says }) => ({
    text: says === undefined ? subject : subject + marks.colon + says,
    sides: [...new Set(accounts.filter(({ id }) => by.includes(id)).map(({ side }) => side))],
  })); // prettier-ignore
}

/** A known meeting is found by its leaders, its place, its occasion, and every date that it may have. */
function knownOf(known: KnownMeeting, words: SearchWords): RecordToIndex {
  const { leaders, place, occasion, date, when } = known;
  const formats = formatsIn(words);
  const day = formats.knownDate(date);
  const text = formats.list(leaders.map(({ name }) => name)) + words.marks.colon + occasion;
  const dates = date.known === 'one of' ? date.dates : [date.value];
  const places = place === undefined ? [] : [place];
  const mentions = [
    ...[...leaders, ...places].map(({ kind, id }) => apart(kind, id, text)),
    ...dates.map((one) => apart('dates', one, text)),
    apart('known', 'meeting', text),
  ];
  return {
    address: knownMeetingAddress(known),
    title: place === undefined ? day : place.name + words.marks.comma + day,
    date: when.first,
    filters: { year: yearsOf(dates), leader: leaders.map(namedValue), place: places.map(namedValue) },
    passages: [{ id: 'known', text, mentions }],
  };
}

/** The years of dates, each once; of a span those in which it begins and ends. */
function yearsOf(dates: readonly string[]): string[] {
  return [...new Set(dates.flatMap((one) => one.split('/')).map((one) => one.slice(0, 4)))];
}

/** A text that has no links, with what is named in it; of those who share a name, who took part is meant. */
function named(text: string, lexicon: Lexicon, { leaders }: Meeting): MarkedText {
  const words = wordsOf(text);
  const mentions: FoundMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { entities, length } = lexicon.namedAt(words, at) ?? { entities: [], length: 1 };
    const possible = entities.filter(hasPage);
    const meant =
      possible.length === 1 ? possible : possible.filter(({ id }) => leaders.some((leader) => leader.id === id));
    const [start = 0, end = 0] = [words[at]?.start, words[at + length - 1]?.end];
    mentions.push(...meant.map(({ kind, id }) => ({ kind, id, start, end })));
    if (meant.length > 0) at += length - 1;
  }
  return { text, mentions };
}
