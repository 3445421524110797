import type { Archive } from '../../archive/archive.ts';
import type { Commitment, Entity, GlossaryEntry, Person, Place, Topic } from '../../archive/content.ts';
import { ENTITY_KINDS } from '../../archive/content.ts';
import { COMMITMENT_STATES, GLOSSARY_KINDS, PLACE_KINDS } from '../../archive/schema/entities.ts';
import type { Home } from '../addresses.ts';
import { addressOfEntity } from '../addresses.ts';
import { dataTable, passageKey } from './data-table.ts';

/** The columns that every table of entities has. */
const about = {
  name: 'about',
  type: 'string',
  required: true,
  meaning: 'What it is',
  cell: (row: Entity) => row.about,
} as const;
const named = {
  name: 'name',
  type: 'string',
  required: true,
  meaning: 'The name used throughout the archive, in Latin script',
  cell: (row: Entity) => row.name,
} as const;
const address = {
  name: 'address',
  type: 'string',
  required: true,
  meaning: 'The permanent address of its page',
  cell: (row: Entity, home: Home) => addressOfEntity(home, row),
} as const;

export const people = dataTable<Person>({
  name: 'people',
  row: 'one person whom the records name',
  key: ['person'],
  isOfMeetings: false,
  from: (archive) => archive.people,
  columns: [
    { name: 'person', type: 'string', required: true, meaning: 'The id of the person', cell: ({ id }) => id },
    named,
    { name: 'family_name', type: 'string', required: true, meaning: 'The family name', cell: ({ familyName }) => familyName },
    { name: 'country', type: 'string', required: true, meaning: 'The country whose citizen the person is', cell: ({ country }) => country },
    { ...about, meaning: 'Who this is' },
    address,
  ],
}); // prettier-ignore

export const offices = dataTable({
  name: 'offices',
  row: 'one term of office of a person',
  key: ['person', 'title', 'from'],
  isOfMeetings: false,
  from: (archive) => archive.people.flatMap((person) => person.offices.map((office) => ({ person, office }))),
  columns: [
    { name: 'person', type: 'string', required: true, refersTo: 'people', meaning: 'The person', cell: ({ person }) => person.id },
    { name: 'title', type: 'string', required: true, meaning: 'The office', cell: ({ office }) => office.title },
    { name: 'side', type: 'string', meaning: 'The side whose head of government held it, as in the column voice of passages', cell: ({ office }) => office.headOfGovernmentOf },
    { name: 'from', type: 'string', required: true, meaning: 'First day in office, or the month or year where no more is known', cell: ({ office }) => office.from },
    { name: 'to', type: 'string', meaning: 'Last day in office, or the month or year; empty while no end is recorded', cell: ({ office }) => office.to },
    { name: 'acting', type: 'string', required: true, values: ['yes', 'no'], meaning: 'Whether the person only acted in the office', cell: ({ office }) => (office.acting ? 'yes' : 'no') },
  ],
}); // prettier-ignore

export const places = dataTable<Place>({
  name: 'places',
  row: 'one place',
  key: ['place'],
  isOfMeetings: false,
  from: (archive) => archive.places,
  columns: [
    { name: 'place', type: 'string', required: true, meaning: 'The id of the place', cell: ({ id }) => id },
    named,
    { name: 'kind', type: 'string', required: true, values: PLACE_KINDS, meaning: 'What sort of place it is', cell: ({ placeKind }) => placeKind },
    { name: 'country', type: 'string', required: true, meaning: 'The country it is in', cell: ({ country }) => country },
    { name: 'within', type: 'string', refersTo: 'places', meaning: 'The place it is part of', cell: ({ within }) => within },
    { name: 'latitude', type: 'number', meaning: 'Degrees north', cell: ({ coordinates }) => coordinates?.latitude },
    { name: 'longitude', type: 'number', meaning: 'Degrees east', cell: ({ coordinates }) => coordinates?.longitude },
    about,
    address,
  ],
}); // prettier-ignore

export const topics = dataTable<Topic>({
  name: 'topics',
  row: 'one topic',
  key: ['topic'],
  isOfMeetings: false,
  from: (archive) => archive.topics,
  columns: [
    { name: 'topic', type: 'string', required: true, meaning: 'The id of the topic', cell: ({ id }) => id },
    named,
    { ...about, meaning: 'What counts as this topic' },
    address,
  ],
}); // prettier-ignore

export const glossary = dataTable<GlossaryEntry>({
  name: 'glossary',
  row: 'one programme, organization, fund, forum, project, document or term',
  key: ['term'],
  isOfMeetings: false,
  from: (archive) => archive.glossary,
  columns: [
    { name: 'term', type: 'string', required: true, meaning: 'The id of the entry', cell: ({ id }) => id },
    named,
    { name: 'kind', type: 'string', required: true, values: GLOSSARY_KINDS, meaning: 'What sort of thing it is', cell: ({ glossaryKind }) => glossaryKind },
    about,
    address,
  ],
}); // prettier-ignore

export const commitments = dataTable<Commitment>({
  name: 'commitments',
  row: 'one thing that was concretely asked, offered, signed, begun or done, followed through the records',
  key: ['commitment'],
  isOfMeetings: false,
  from: (archive) => archive.commitments,
  columns: [
    { name: 'commitment', type: 'string', required: true, meaning: 'The id of the commitment', cell: ({ id }) => id },
    named,
    { name: 'topic', type: 'string', required: true, refersTo: 'topics', meaning: 'The topic it belongs to', cell: ({ topic }) => topic },
    { ...about, meaning: 'What was asked, offered or signed' },
    address,
  ],
}); // prettier-ignore

export const commitmentSteps = dataTable({
  name: 'commitment-steps',
  row: 'what one paragraph says of a commitment',
  key: ['commitment', 'passage', 'state'],
  isOfMeetings: true,
  from: (archive) =>
    archive.commitments.flatMap((commitment) =>
      commitment.steps
        .filter(({ meeting }) => archive.meeting(meeting) !== undefined)
        .map((step) => ({ commitment, step })),
    ),
  columns: [
    { name: 'commitment', type: 'string', required: true, refersTo: 'commitments', meaning: 'The commitment', cell: ({ commitment }) => commitment.id },
    { name: 'passage', type: 'string', required: true, refersTo: 'passages', meaning: 'The paragraph that speaks of it', cell: ({ step }) => passageKey({ id: step.meeting }, step.paragraph) },
    { name: 'state', type: 'string', required: true, values: COMMITMENT_STATES, meaning: 'How far it had come, as the record says it', cell: ({ step }) => step.state },
    { name: 'by', type: 'string', required: true, meaning: 'Who asks, offers, signs or acts: the id of a side, both, or report where the report says it itself', cell: ({ step }) => step.by },
    { name: 'says', type: 'string', required: true, meaning: 'What the paragraph says of it, in one line', cell: ({ step }) => step.says },
  ],
}); // prettier-ignore

export const commitmentsAfterwards = dataTable({
  name: 'commitments-afterwards',
  row: 'the later course of a commitment, from a source other than the reports',
  key: ['commitment', 'number'],
  isOfMeetings: false,
  from: (archive) =>
    archive.commitments.flatMap((commitment) =>
      commitment.afterwards.map((later, index) => ({ commitment, later, number: index + 1 })),
    ),
  columns: [
    { name: 'commitment', type: 'string', required: true, refersTo: 'commitments', meaning: 'The commitment', cell: ({ commitment }) => commitment.id },
    { name: 'number', type: 'integer', required: true, meaning: 'Its place in the later course, from 1', cell: ({ number }) => number },
    { name: 'date', type: 'string', required: true, meaning: 'When, as exactly as the source says', cell: ({ later }) => later.date },
    { name: 'says', type: 'string', required: true, meaning: 'What happened, in one line', cell: ({ later }) => later.says },
    { name: 'publisher', type: 'string', required: true, meaning: 'Who published that', cell: ({ later }) => later.publisher },
    { name: 'url', type: 'string', required: true, meaning: 'Where', cell: ({ later }) => later.url },
    { name: 'found', type: 'date', required: true, meaning: 'The day on which the editors read it there', cell: ({ later }) => later.found },
  ],
}); // prettier-ignore

export const entities = dataTable<Entity>({
  name: 'entities',
  row: 'one person, place, topic, glossary entry or commitment',
  key: ['entity'],
  isOfMeetings: false,
  from: allEntities,
  columns: [
    { name: 'entity', type: 'string', required: true, meaning: 'Its key: the kind and the id, with a slash between them', cell: ({ kind, id }) => `${kind}/${id}` },
    { name: 'kind', type: 'string', required: true, values: ENTITY_KINDS, meaning: 'The table it is in', cell: ({ kind }) => kind },
    { name: 'id', type: 'string', required: true, meaning: 'Its id in that table', cell: ({ id }) => id },
    named,
    address,
  ],
}); // prettier-ignore

export const names = dataTable({
  name: 'names',
  row: 'one name of an entity, in one spelling',
  key: [],
  isOfMeetings: false,
  from: (archive) =>
    allEntities(archive).flatMap((entity) => [
      ...entity.nativeNames.map(({ name, lang }) => ({ entity, name, lang, form: 'native' })),
      ...entity.otherNames.map((name) => ({ entity, name, lang: undefined, form: 'other' })),
    ]),
  columns: [
    { name: 'entity', type: 'string', required: true, refersTo: 'entities', meaning: 'What it names', cell: ({ entity: { kind, id } }) => `${kind}/${id}` },
    { name: 'name', type: 'string', required: true, meaning: 'The name', cell: ({ name }) => name },
    { name: 'form', type: 'string', required: true, values: ['native', 'other'], meaning: 'The name in its own script, or another spelling, abbreviation or former name', cell: ({ form }) => form },
    { name: 'lang', type: 'string', meaning: 'The language and script of a native name (BCP 47)', cell: ({ lang }) => lang },
  ],
}); // prettier-ignore

function allEntities({
  people: persons,
  places: sites,
  topics: subjects,
  glossary: terms,
  commitments: promises,
}: Archive): Entity[] {
  return [...persons, ...sites, ...subjects, ...terms, ...promises];
}
