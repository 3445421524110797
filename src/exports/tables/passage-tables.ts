import type { Passage } from '../../archive/archive.ts';
import { EVENT_KINDS } from '../../archive/schema/meeting.ts';
import { factValue } from '../../archive/schema/parts.ts';
import { wordingHash } from '../../archive/ledger.ts';
import { addressOfPassage } from '../addresses.ts';
import { dataTable, passageKey } from './data-table.ts';

const meeting = {
  name: 'meeting',
  type: 'string',
  required: true,
  refersTo: 'meetings',
  meaning: 'The meeting',
} as const;
const passage = { name: 'passage', type: 'string', required: true, refersTo: 'passages' } as const;

export const passages = dataTable<Passage>({
  name: 'passages',
  row: 'one numbered paragraph of a record',
  key: ['passage'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.paragraphs.map((paragraph) => ({ meeting: met, paragraph }))),
  columns: [
    { name: 'passage', type: 'string', required: true, meaning: 'The id of the paragraph: that of the meeting, #p and its number', cell: (row) => passageKey(row.meeting, row.paragraph.number) },
    { ...meeting, cell: (row) => row.meeting.id },
    { name: 'paragraph', type: 'integer', required: true, meaning: 'Its number in the record', cell: ({ paragraph }) => paragraph.number },
    { name: 'voice', type: 'string', required: true, meaning: 'Whose words it reports: the id of a side, outcomes or background', cell: ({ paragraph }) => paragraph.voice },
    { name: 'text', type: 'string', required: true, meaning: 'Its plain text', cell: ({ paragraph }) => paragraph.text },
    { name: 'hash', type: 'string', required: true, meaning: 'The short hash of voice and text that links to this wording carry', cell: ({ paragraph }) => wordingHash(paragraph) },
    { name: 'address', type: 'string', required: true, meaning: 'Its permanent address', cell: (row, home) => addressOfPassage(home, row) },
  ],
}); // prettier-ignore

export const mentions = dataTable({
  name: 'mentions',
  row: 'one mention of a person, place, topic, term or commitment in a paragraph',
  key: ['passage', 'start'],
  isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) =>
      met.paragraphs.flatMap((paragraph) => paragraph.mentions.map((mention) => ({ met, paragraph, mention }))),
    ),
  columns: [
    { ...passage, meaning: 'The paragraph', cell: ({ met, paragraph }) => passageKey(met, paragraph.number) },
    { name: 'start', type: 'integer', required: true, meaning: 'Where the words begin in its text, counted in Unicode characters from 0', cell: ({ paragraph, mention }) => charactersBefore(paragraph.text, mention.start) },
    { name: 'end', type: 'integer', required: true, meaning: 'Where they end: the first character behind them', cell: ({ paragraph, mention }) => charactersBefore(paragraph.text, mention.end) },
    { name: 'words', type: 'string', required: true, meaning: 'The words that name it', cell: ({ mention }) => mention.text },
    { name: 'linked', type: 'string', required: true, values: ['yes', 'no'], meaning: 'Whether the editors linked the words; a person, place or term is linked once in a record and counts by its names after that', cell: ({ mention }) => (mention.isLinked ? 'yes' : 'no') },
    { name: 'entity', type: 'string', required: true, refersTo: 'entities', meaning: 'What they name', cell: ({ mention }) => `${mention.kind}/${mention.id}` },
  ],
}); // prettier-ignore

export const figures = dataTable({
  name: 'figures',
  row: 'one figure in a paragraph',
  key: ['passage', 'value', 'unit', 'of'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.facts.figures.map((figure) => ({ met, figure }))),
  columns: [
    { ...passage, meaning: 'The paragraph that gives it', cell: ({ met, figure }) => passageKey(met, figure.paragraph) },
    { name: 'value', type: 'number', required: true, meaning: 'The number as the report gives it', cell: ({ figure }) => figure.value },
    { name: 'unit', type: 'string', required: true, meaning: 'Its unit, a scale such as billion included', cell: ({ figure }) => figure.unit },
    { name: 'of', type: 'string', required: true, meaning: 'What it measures or counts', cell: ({ figure }) => figure.of },
  ],
}); // prettier-ignore

export const events = dataTable({
  name: 'referred-events',
  row: 'one event that a paragraph refers to',
  key: ['event', 'passage'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.facts.refersTo.map((event) => ({ met, event }))),
  columns: [
    { name: 'event', type: 'string', required: true, meaning: 'The id of the event, the same in every record that refers to it', cell: ({ event }) => event.event },
    { ...passage, meaning: 'The paragraph that refers to it', cell: ({ met, event }) => passageKey(met, event.paragraph) },
    { name: 'kind', type: 'string', required: true, values: EVENT_KINDS, meaning: 'What kind of event it was', cell: ({ event }) => event.kind },
    { name: 'title', type: 'string', required: true, meaning: 'What it was', cell: ({ event }) => event.title },
    { name: 'date', type: 'string', required: true, meaning: 'When, as exactly as is known: a year, a month, a day, or a span of days first/last (ISO 8601)', cell: ({ event }) => event.date.value },
    { name: 'date_inferred_because', type: 'string', meaning: 'From what the date was inferred; empty where it was not', cell: ({ event }) => (event.date.known === 'inferred' ? event.date.reason : undefined) },
    { name: 'date_evidenced_by', type: 'string', meaning: 'By what other page the date is evidenced, in words; empty where it is not', cell: ({ event }) => (event.date.known === 'evidenced' ? event.date.reason : undefined) },
    { name: 'date_evidence_url', type: 'string', meaning: 'The address of that page', cell: ({ event }) => (event.date.known === 'evidenced' ? event.date.url : undefined) },
    { name: 'place', type: 'string', refersTo: 'places', meaning: 'Where; empty where it is not stated', cell: ({ event }) => factValue(event.place) },
  ],
}); // prettier-ignore

export const notes = dataTable({
  name: 'notes',
  row: 'one editor’s note',
  key: ['meeting', 'note'],
  isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) => met.facts.notes.map((note, index) => ({ met, note, number: index + 1 }))),
  columns: [
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'note', type: 'integer', required: true, meaning: 'Its place among the notes of the record, from 1', cell: ({ number }) => number },
    { name: 'passage', type: 'string', refersTo: 'passages', meaning: 'The paragraph it belongs to; empty when it is about the record as a whole', cell: ({ met, note }) => (note.paragraph === undefined ? undefined : passageKey(met, note.paragraph)) },
    { name: 'about', type: 'string', required: true, meaning: 'What it is about', cell: ({ note }) => note.about },
    { name: 'text', type: 'string', required: true, meaning: 'The note itself', cell: ({ note }) => note.text },
  ],
}); // prettier-ignore

export const corrections = dataTable({
  name: 'corrections',
  row: 'one change of a published paragraph',
  key: ['meeting', 'correction'],
  isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) => met.corrections.map((change, index) => ({ met, change, number: index + 1 }))),
  columns: [
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'correction', type: 'integer', required: true, meaning: 'Its place among the changes of the record, the oldest first, from 1', cell: ({ number }) => number },
    { name: 'date', type: 'date', required: true, meaning: 'The day of the change', cell: ({ change }) => change.date },
    { name: 'reason', type: 'string', required: true, meaning: 'Why it was made', cell: ({ change }) => change.reason },
    { name: 'was_paragraph', type: 'integer', required: true, meaning: 'The number the paragraph had', cell: ({ change }) => change.was.number },
    { name: 'was_voice', type: 'string', required: true, meaning: 'Whose words they were said to be', cell: ({ change }) => change.was.voice },
    { name: 'was_text', type: 'string', required: true, meaning: 'The text as it was published before', cell: ({ change }) => change.was.text },
    { name: 'was_hash', type: 'string', required: true, meaning: 'The hash of that wording', cell: ({ change }) => change.was.hash },
    { name: 'became_paragraph', type: 'integer', meaning: 'The number it got; empty when it was withdrawn', cell: ({ change }) => change.became?.number },
    { name: 'became_hash', type: 'string', meaning: 'The hash of the wording it got', cell: ({ change }) => change.became?.hash },
    { name: 'passage', type: 'string', refersTo: 'passages', meaning: 'Its paragraph today, after later changes; empty while it is withdrawn', cell: ({ met, change }) => (change.paragraph === undefined ? undefined : passageKey(met, change.paragraph)) },
  ],
}); // prettier-ignore

/** Counted in Unicode characters, as most programs that read tables count. */
function charactersBefore(text: string, unit: number): number {
  return unit - (text.slice(0, unit).match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}
