import { knownMeetingAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import { type Archive, type KnownMeeting, type Meeting, speakerOf } from '../archive/archive.ts';
import type { Paragraph } from '../archive/content.ts';
import { OWN_REPORT } from '../archive/schema/meeting.ts';
import type { Fact } from '../archive/schema/parts.ts';
import { formatsIn } from '../words/format.ts';
import type { SearchWords } from '../words/dictionary.ts';
import type { PassageToIndex, RecordToIndex } from './indexed-record.ts';
import { hasPage, type Lexicon } from './lexicon.ts';
import type { FoundMention, MentionKind } from './notation.ts';
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
  const ofParagraphs = paragraphs.map((paragraph) => paragraphOf(meeting, paragraph));
  const ofAccounts = accountTexts(meeting, words).map(({ text, sides }) => ({ id: 'accounts', text, mentions: [...named(text, lexicon, meeting), ...sides.map((side) => apart('voices', side, text))] })); // prettier-ignore
  const ofSummary = { id: 'summary', text: summary, mentions: named(summary, lexicon, meeting) };
  return {
    ...{ address: recordAddress(meeting), title, date },
    filters: {
      ...{ year: yearsOf([date]), leader: leaders.map(namedValue), place: place ? [namedValue(place)] : [] },
      side: [...new Set(paragraphs.map(({ voice }) => voice))],
      topic: archive.topics.filter(({ id }) => topics.has(id)).map(namedValue),
      format: [format],
    },
    passages: [...ofParagraphs, factsOf(meeting, words), ofSummary, ...ofAccounts],
  };
}

/** A paragraph with who says it: a record names the speaker in the heading, not in each paragraph. */
function paragraphOf(meeting: Meeting, paragraph: Paragraph): PassageToIndex {
  const { number, voice, text, mentions } = paragraph;
  const speaker = speakerOf(meeting, paragraph);
  const said = [apart('voices', voice, text), ...(speaker === undefined ? [] : [apart('people', speaker.id, text)])];
  const events = meeting.facts.refersTo.filter((event) => event.paragraph === number);
  const dates = events.map(({ date }) => apart('dates', date.value, text));
  return { id: paragraphId(number), text, mentions: [...mentions, ...said, ...dates] };
}

/** What belongs to a text and is not in its words. */
function apart(kind: MentionKind, id: string, { length }: string): FoundMention {
  return { kind, id, start: length, end: length };
}

/** The facts of a meeting, each a mention by its name and, where the report does not state it, how it is known. */
function factsOf(meeting: Meeting, words: SearchWords): PassageToIndex {
  const { facts, place, building, format, date, leaders, outcome } = meeting;
  const { venue } = facts;
  const told: readonly (readonly [fact: string, text: string | undefined, how?: Fact['known']])[] = [
    ['place', place?.name, venue.place.known],
    ['building', building?.name, venue.building.known],
    ['format', words.formats[format]],
    ['day', formatsIn(words).partialDate(date), facts.date.known],
    ['leaders', leaders.map(({ name }) => name).join(words.marks.between)],
    ['outcome', outcome],
  ];
  const mentions: FoundMention[] = [];
  let text = '';
  for (const [fact, value, how] of told) {
    if (value === undefined) continue;
    if (text !== '') text += ' · ';
    const start = text.length;
    text += value;
    const id = how === 'inferred' || how === 'evidenced' ? `${fact}-${how}` : fact;
    mentions.push({ kind: 'facts', id, start, end: text.length });
  }
  const named = [place, building, ...leaders].filter((one) => one !== undefined);
  return { id: 'facts', text, mentions: [...mentions, ...named.map(({ kind, id }) => apart(kind, id, text))] };
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

/** What is named in a text that has no links; of those who share a name, who took part is meant. */
function named(text: string, lexicon: Lexicon, { leaders }: Meeting): FoundMention[] {
  const words = wordsOf(text);
  const mentions: FoundMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { entities, length } = lexicon.namedAt(words, at) ?? { entities: [], length: 1 };
    const possible = entities.filter(hasPage);
    const meant = possible.filter(({ id }) => possible.length === 1 || leaders.some((leader) => leader.id === id));
    const [start = 0, end = 0] = [words[at]?.start, words[at + length - 1]?.end];
    mentions.push(...meant.map(({ kind, id }) => ({ kind, id, start, end })));
    if (meant.length > 0) at += length - 1;
  }
  return mentions;
}
