import type { Meeting } from '../../archive/archive.ts';
import { officeOn, dayChanged } from '../../archive/archive.ts';
import { factValue } from '../../archive/schema/parts.ts';
import type { Fact } from '../../archive/schema/parts.ts';
import { FORMATS } from '../../archive/schema/meeting.ts';
import { addressOfRecord } from '../addresses.ts';
import { dataTable } from './data-table.ts';

const meeting = { name: 'meeting', type: 'string', required: true, refersTo: 'meetings' } as const;

export const meetings = dataTable<Meeting>({
  name: 'meetings',
  row: 'one meeting with its record',
  key: ['meeting'],
  isOfMeetings: true,
  from: (archive) => archive.meetings,
  columns: [
    { name: 'meeting', type: 'string', required: true, meaning: 'The id of the meeting, which ends its permanent address', cell: ({ id }) => id },
    { name: 'title', type: 'string', required: true, meaning: 'The heading of the record', cell: ({ title }) => title },
    { name: 'summary', type: 'string', required: true, meaning: 'What a reader must know, in the editors’ words', cell: ({ summary }) => summary },
    { name: 'outcome', type: 'string', required: true, meaning: 'What came of it, in a few words', cell: ({ outcome }) => outcome },
    { name: 'date', type: 'date', required: true, meaning: 'The day of the meeting, as it was at the venue', cell: ({ date }) => date },
    { name: 'format', type: 'string', required: true, values: FORMATS, meaning: 'How the two heads of government met', cell: ({ format }) => format },
    { name: 'place', type: 'string', refersTo: 'places', meaning: 'The place; for a video meeting, where one of the leaders sat; empty where nobody gives it', cell: ({ place }) => place?.id },
    { name: 'building', type: 'string', refersTo: 'places', meaning: 'The building, of a video meeting too that of one leader; empty where nobody gives it', cell: ({ building }) => building?.id },
    { name: 'other_place', type: 'string', refersTo: 'places', meaning: 'For a video meeting, where the other leader sat; empty where the report does not give it', cell: ({ facts }) => factValue(facts.venue.otherPlace) },
    { name: 'source_title', type: 'string', meaning: 'The title of the report, to the letter', cell: ({ facts }) => factValue(facts.source.title) },
    { name: 'source_publisher', type: 'string', meaning: 'Who published the report, as far as its text says', cell: ({ facts }) => factValue(facts.source.publisher) },
    { name: 'source_section', type: 'string', meaning: 'The section of the publisher’s site', cell: ({ facts }) => factValue(facts.source.section) },
    { name: 'source_published', type: 'date', meaning: 'The day the report was published, as far as its text says', cell: ({ facts }) => factValue(facts.source.published) },
    { name: 'source_credit', type: 'string', meaning: 'To whom the report credits its picture or its writing', cell: ({ facts }) => factValue(facts.source.credit) },
    { name: 'source_file', type: 'string', required: true, meaning: 'The name of the editors’ copy of the text', cell: ({ facts }) => facts.source.file },
    { name: 'source_sha256', type: 'string', required: true, meaning: 'The SHA-256 hash of that file', cell: ({ facts }) => facts.source.sha256 },
    { name: 'source_side', type: 'string', required: true, meaning: 'Whose account the report is: the id of a side, as in the column voice of passages, or other for a third party', cell: ({ facts }) => facts.source.side },
    { name: 'source_url', type: 'string', meaning: 'The address of the report online, when that is known', cell: ({ facts }) => facts.source.url },
    { name: 'source_found', type: 'date', meaning: 'The day on which the editors found it there', cell: ({ facts }) => facts.source.found },
    { name: 'source_archived_url', type: 'string', meaning: 'The address of an archived copy, when that is known', cell: ({ facts }) => facts.source.archivedUrl },
    { name: 'paragraphs', type: 'integer', required: true, meaning: 'How many numbered paragraphs the record has', cell: ({ paragraphs }) => paragraphs.length },
    { name: 'published', type: 'date', meaning: 'The day the record’s address was published', cell: ({ published }) => published },
    { name: 'changed', type: 'date', required: true, meaning: 'The day of its last correction, else of its publication', cell: dayChanged },
    { name: 'address', type: 'string', required: true, meaning: 'The permanent address of the record', cell: (row, home) => addressOfRecord(home, row) },
  ],
}); // prettier-ignore

export const leaders = dataTable({
  name: 'meeting-leaders',
  row: 'one head of government at one meeting',
  key: ['meeting', 'person'],
  isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) =>
      met.leaders.map((person) => ({ met, person, office: officeOn(person, met.date) })),
    ),
  columns: [
    { ...meeting, meaning: 'The meeting', cell: ({ met }) => met.id },
    { name: 'person', type: 'string', required: true, refersTo: 'people', meaning: 'The head of government', cell: ({ person }) => person.id },
    { name: 'side', type: 'string', meaning: 'The side led, as in the column voice of passages', cell: ({ office }) => office?.headOfGovernmentOf },
    { name: 'office', type: 'string', meaning: 'The office held on the day', cell: ({ office }) => office?.title },
  ],
}); // prettier-ignore

export const meetingTopics = dataTable({
  name: 'meeting-topics',
  row: 'one topic of one meeting',
  key: ['meeting', 'topic'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.topics.map((topic) => ({ met, topic }))),
  columns: [
    { ...meeting, meaning: 'The meeting', cell: ({ met }) => met.id },
    { name: 'topic', type: 'string', required: true, refersTo: 'topics', meaning: 'The topic', cell: ({ topic }) => topic.id },
  ],
}); // prettier-ignore

export const facts = dataTable({
  name: 'facts',
  row: 'one fact about a meeting or its source, with how it is known',
  key: ['meeting', 'fact'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => factsOf(met).map(([name, fact]) => ({ met, name, fact }))),
  columns: [
    { ...meeting, meaning: 'The meeting', cell: ({ met }) => met.id },
    { name: 'fact', type: 'string', required: true, meaning: 'Which fact: the name of its column in meetings', cell: ({ name }) => name },
    { name: 'known', type: 'string', required: true, values: ['stated', 'inferred', 'evidenced', 'not stated'], meaning: 'Whether the report states it, the editors inferred it, another published page evidences it, or nobody says it', cell: ({ fact }) => fact.known },
    { name: 'value', type: 'string', meaning: 'The fact itself; empty where it is not stated', cell: ({ fact }) => factValue(fact) },
    { name: 'inferred_because', type: 'string', meaning: 'From what it was inferred', cell: ({ fact }) => (fact.known === 'inferred' ? fact.reason : undefined) },
    { name: 'evidenced_by', type: 'string', meaning: 'By what other page it is evidenced, in words', cell: ({ fact }) => (fact.known === 'evidenced' ? fact.reason : undefined) },
    { name: 'evidence_url', type: 'string', meaning: 'The address of that page', cell: ({ fact }) => (fact.known === 'evidenced' ? fact.url : undefined) },
  ],
}); // prettier-ignore

/** The facts that a report may leave open, by the column of meetings that holds their value. */
function factsOf({ facts: { date, venue, source } }: Meeting): [string, Fact][] {
  return [
    ['date', date],
    ['place', venue.place],
    ['building', venue.building],
    ...(venue.otherPlace === undefined ? [] : [['other_place', venue.otherPlace] satisfies [string, Fact]]),
    ['source_title', source.title],
    ['source_publisher', source.publisher],
    ['source_section', source.section],
    ['source_published', source.published],
    ['source_credit', source.credit],
  ];
}
