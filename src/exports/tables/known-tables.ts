import type { Archive, KnownMeeting } from '../../archive/archive.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { KnownDate } from '../../archive/schema/known-meeting.ts';
import { dataTable } from './data-table.ts';

const known = {
  name: 'known_meeting',
  type: 'string',
  required: true,
  refersTo: 'known-meetings',
  meaning: 'The known meeting',
} as const;

/** A date as ISO 8601-2 writes it: one of several days stands in brackets. */
function writtenDate(date: KnownDate): string {
  return date.known === 'one of' ? `[${date.dates.join(',')}]` : date.value;
}

export const knownMeetings = dataTable<KnownMeeting>({
  name: 'known-meetings',
  row: 'one meeting for which there is evidence and no record yet',
  key: ['known_meeting'],
  isOfMeetings: false,
  from: (archive) => archive.knownMeetings,
  columns: [
    { name: 'known_meeting', type: 'string', required: true, meaning: 'The id of the known meeting', cell: ({ id }) => id },
    { name: 'date', type: 'string', required: true, meaning: 'When, as exactly as is known: a year, a month, a day, a span of days first/last, or one of several in brackets (ISO 8601-2)', cell: ({ date }) => writtenDate(date) },
    { name: 'first_day', type: 'date', required: true, meaning: 'The first day on which it can have been', cell: ({ when }) => when.first },
    { name: 'last_day', type: 'date', required: true, meaning: 'The last day on which it can have been', cell: ({ when }) => when.last },
    { name: 'date_inferred_because', type: 'string', meaning: 'From what the date was inferred; empty where it was not', cell: ({ date }) => (date.known === 'inferred' ? date.reason : undefined) },
    { name: 'place', type: 'string', refersTo: 'places', meaning: 'The place; empty where it is not stated', cell: ({ place }) => place?.id },
    { name: 'place_inferred_because', type: 'string', meaning: 'From what the place was inferred; empty where it was not', cell: ({ placeFact }) => (placeFact.known === 'inferred' ? placeFact.reason : undefined) },
    { name: 'occasion', type: 'string', required: true, meaning: 'On what occasion', cell: ({ occasion }) => occasion },
    { name: 'about', type: 'string', required: true, meaning: 'What it was about, in one line', cell: ({ about }) => about },
    { name: 'sure', type: 'string', required: true, values: ['yes', 'likely'], meaning: 'Whether the sources leave it open that the two met', cell: ({ sure }) => sure },
    { name: 'doubt', type: 'string', meaning: 'Why it is not certain', cell: ({ doubt }) => doubt },
  ],
}); // prettier-ignore

export const knownMeetingLeaders = dataTable({
  name: 'known-meeting-leaders',
  row: 'one head of government at one known meeting',
  key: ['known_meeting', 'person'],
  isOfMeetings: false,
  from: (archive) => archive.knownMeetings.flatMap((one) => one.leaders.map((person) => ({ one, person }))),
  columns: [
    { ...known, cell: ({ one }) => one.id },
    { name: 'person', type: 'string', required: true, refersTo: 'people', meaning: 'The head of government', cell: ({ person }) => person.id },
  ],
}); // prettier-ignore

export const knownMeetingSources = dataTable({
  name: 'known-meeting-sources',
  row: 'one published page that evidences a known meeting',
  key: ['known_meeting', 'number'],
  isOfMeetings: false,
  from: (archive) =>
    archive.knownMeetings.flatMap((one) => one.sources.map((source, index) => ({ one, source, number: index + 1 }))),
  columns: [
    { ...known, cell: ({ one }) => one.id },
    { name: 'number', type: 'integer', required: true, meaning: 'Its place among the sources, from 1', cell: ({ number }) => number },
    { name: 'publisher', type: 'string', required: true, meaning: 'Who published it', cell: ({ source }) => source.publisher },
    { name: 'title', type: 'string', meaning: 'Its title, to the letter', cell: ({ source }) => source.title },
    { name: 'side', type: 'string', required: true, meaning: 'Whose account it is: the id of a side, as in the column voice of passages, or other for a third party', cell: ({ source }) => source.side },
    { name: 'language', type: 'string', required: true, meaning: 'The language it is written in (BCP 47)', cell: ({ source }) => source.language },
    { name: 'published', type: 'string', meaning: 'When it was published, as exactly as it says', cell: ({ source }) => (source.published === NOT_STATED ? undefined : source.published) },
    { name: 'url', type: 'string', required: true, meaning: 'Its address', cell: ({ source }) => source.url },
    { name: 'found', type: 'date', required: true, meaning: 'The day on which the editors read it there', cell: ({ source }) => source.found },
  ],
}); // prettier-ignore

/** Somewhere that meetings can be looked for. */
interface Looked {
  readonly where: string;
  readonly on?: string;
  readonly from?: number;
  readonly to?: number;
  readonly result?: string;
  readonly why?: string;
}

export const coverage = dataTable<Looked>({
  name: 'coverage',
  row: 'somewhere that the editors have looked for meetings, or not looked yet',
  key: [],
  isOfMeetings: false,
  from: ({ coverage: told }: Archive) => [...(told?.searches ?? []), ...(told?.notSearched ?? [])],
  columns: [
    { name: 'where', type: 'string', required: true, meaning: 'What was looked through, or was not', cell: ({ where }) => where },
    { name: 'looked', type: 'string', required: true, values: ['yes', 'no'], meaning: 'Whether it was looked through', cell: ({ on }) => (on === undefined ? 'no' : 'yes') },
    { name: 'on', type: 'string', meaning: 'When, as exactly as is known', cell: ({ on }) => on },
    { name: 'first_year', type: 'integer', meaning: 'The first year looked for', cell: ({ from }) => from },
    { name: 'last_year', type: 'integer', meaning: 'The last year looked for', cell: ({ to }) => to },
    { name: 'result', type: 'string', meaning: 'What was found', cell: ({ result }) => result },
    { name: 'why_not', type: 'string', meaning: 'Why it was not looked through', cell: ({ why }) => why },
  ],
}); // prettier-ignore
