import { z } from 'zod';
import { entityAddress, homeIn, paragraphId, recordAddress, wordingId } from '../archive/addresses.ts';
import { type Archive, changedOn, type Meeting, officeOn } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { Edition, Entity, EntityKind, Mention, Paragraph, Person } from '../archive/content.ts';
import { wordingHash } from '../archive/ledger.ts';
import { CorrectionSchema, wordingFields } from '../archive/schema/ledger.ts';
import * as meetings from '../archive/schema/meeting.ts';
import { type Fact, NOT_STATED, PartialDateSchema } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';

const address = z.url().describe('A permanent address.');
const day = z.iso.date();
const paragraph = z.int().min(1).describe('The number of the paragraph that says so.');

const list = <S extends z.ZodType>(entry: S, says: string) => z.array(entry).describe(says);

/** How a fact is known; `value` is missing where the report does not state it. */
const factOf = (value: z.ZodType) =>
  z
    .strictObject({
      known: z.enum(['stated', 'inferred', 'evidenced', 'not stated']).describe('How the fact is known.'),
      value: value.optional(),
      reason: z.string().optional().describe('From what it was inferred, or by what it is evidenced.'),
      url: z.url().optional().describe('The address of the page that evidences it.'),
    })
    .describe(
      'A fact with how it is known: stated by the report, inferred by the editors, evidenced by another page, or not stated.',
    );

const named = z.strictObject({ id: z.string(), name: z.string(), url: address });
const ParagraphSchema = z.strictObject({
  number: z.int().min(1).describe('Counted from 1 through the record.'),
  url: address.describe('The permanent address of the paragraph.'),
  wordingUrl: address.describe('The permanent address of this wording of it.'),
  ...wordingFields,
  mentions: list(
    z.strictObject({
      kind: z.enum(ENTITY_KINDS),
      ...named.shape,
      text: z.string().describe('The words that name it.'),
      start: z.int().describe('Where they begin in the text, in UTF-16 units.'),
      end: z.int().describe('Where they end.'),
    }),
    'Whom and what the paragraph names.',
  ),
});

const ABOUT = 'All that the archive has on one meeting.';

const told = z.string().optional();
const state = {
  revised: z.boolean().describe('Whether a speaker of the language has revised it.'),
  outdated: z.literal(true).optional().describe('Only where the record was changed since.'),
};

/** What only the files of an archive in several languages have. */
const LANGUAGES = {
  translations: z
    .record(
      z.string(),
      z.strictObject({
        url: address,
        ...{ title: told, summary: told, outcome: told },
        ...state,
        paragraphs: z.array(ParagraphSchema.omit({ mentions: true })),
      }),
    )
    .optional()
    .describe('By language (BCP 47), what of the record is translated. The record is the reference.'),
  translation: z
    .strictObject({
      of: address.describe('The record in English, which is the reference.'),
      ...state,
      inEnglish: list(z.string(), 'The fields, and the voices of sections, that are in English.'),
    })
    .optional()
    .describe('Only of a translation.'),
};

/** The file beside each record with all that the archive holds of the meeting: meetings/ID.json. */
export const RecordFileSchema = z
  .strictObject({
    $schema: address.describe('The address of this schema.'),
    id: z.string().describe('The id of the meeting, part of its permanent address.'),
    url: address.describe('The permanent address of the record.'),
    title: z.string(),
    language: z.string().describe('The language of the record (BCP 47).'),
    editor: z.string().describe('Who wrote the record.'),
    archive: z.strictObject({ name: z.string(), url: address }),
    licence: z
      .strictObject({ name: z.string(), url: z.url() })
      .describe('The licence of the record, not of its source.'),
    published: day.optional().describe('The day on which the record was first published.'),
    changed: day.optional().describe('The day of its last correction, else of its publication.'),
    date: factOf(PartialDateSchema).describe(
      'The day of the meeting in the local calendar of its venue; else a month, a year, or a span of days first/last.',
    ),
    format: z.enum(meetings.FORMATS).describe('How they met.'),
    leaders: z.array(
      z.strictObject({
        ...named.shape,
        nativeNames: z.array(z.strictObject({ lang: z.string(), name: z.string() })),
        office: z.string().optional().describe('The office held on the day of the meeting.'),
        acting: z.literal(true).optional().describe('Only where the person acted in that office.'),
        side: z.string().optional().describe('The id of the side for which the person held that office.'),
      }),
    ),
    venue: z.strictObject({
      place: factOf(named).describe('For a video meeting or a call, where one side was.'),
      building: factOf(named),
      otherPlace: factOf(named).optional().describe('Only for a video meeting or a call: where the other side was.'),
    }),
    summary: z.string().describe('What a reader must know, in the editors’ words.'),
    outcome: z.string().describe('What came of it, in a few words.'),
    accounts: list(
      meetings.AccountSchema.omit({ url: true }).extend({ url: z.url() }),
      'Other published accounts of the meeting.',
    ),
    comparison: meetings.ComparisonSchema.optional().describe('What those accounts and the report say, compared.'),
    accountsNotFound: list(
      meetings.AccountNotFoundSchema,
      'Sides of which no own account is known, and where it was looked for.',
    ),
    topics: list(named, 'The topics that the paragraphs speak of.'),
    source: z
      .strictObject({
        title: factOf(z.string()),
        publisher: factOf(z.string()),
        section: factOf(z.string()),
        published: factOf(day),
        credit: factOf(z.string()),
        file: z.string().describe('The name of the file in which the editors keep the text used.'),
        sha256: z.string().describe('SHA-256 of the text used.'),
        side: z.string().describe('Whose account it is: the id of a side, or other.'),
        url: z.url().optional(),
        found: day.optional().describe('The day on which the editors found the text at that address.'),
        archivedUrl: z.url().optional(),
      })
      .describe('The published report that the record was written from.'),
    sections: z.array(z.strictObject({ voice: z.string(), heading: z.string(), paragraphs: z.array(ParagraphSchema) })),
    figures: z.array(meetings.FigureSchema),
    documents: list(
      meetings.SignedDocumentSchema.omit({ url: true }).extend({ url: z.url().optional() }),
      'Documents signed at the meeting, as far as a source names them.',
    ),
    refersTo: list(
      z.strictObject({
        event: z.string().describe('The same id in two records means the same event.'),
        kind: z.enum(meetings.EVENT_KINDS),
        title: z.string(),
        date: factOf(z.string()).describe('A year, a month, a day or a span of days joined by a slash.'),
        place: factOf(named),
        paragraph,
      }),
      'Other dated events that the report speaks of.',
    ),
    notes: z.array(meetings.NoteSchema),
    corrections: list(CorrectionSchema, 'What was changed since the first publication, the oldest change first.'),
    ...LANGUAGES,
  })
  .describe(ABOUT);

export type RecordFile = z.output<typeof RecordFileSchema>;

/** The address of the schema below the archive’s home. */
const RECORD_SCHEMA_ADDRESS = 'data/record.schema.json';

/** The JSON Schema (draft 2020-12) that documents the file. */
export function recordJsonSchema({ settings }: Pick<Archive, 'settings'>, home: string): string {
  const schema =
    settings.editions === undefined
      ? RecordFileSchema.omit({ translations: true, translation: true }).describe(ABOUT)
      : RecordFileSchema;
  return `${JSON.stringify({ $id: `${home}${RECORD_SCHEMA_ADDRESS}`, ...z.toJSONSchema(schema) }, undefined, 2)}\n`;
}

/** The mentions that are words of the paragraph; a translation may only speak of what English names. */
export function mentionsInWords({ mentions }: Paragraph): readonly Mention[] {
  return mentions.filter(({ text }) => text !== '');
}

/**
 * All that the archive holds of one meeting, as its JSON file says it.
 * @throws when a mention leads nowhere, which the check refuses
 */
export function recordFile(archive: Archive, meeting: Meeting, home: string): RecordFile {
  const { facts, id, title, published, format, summary, outcome, comparison } = meeting;
  const { settings, language } = archive;
  const words = wordsIn(archive.language);
  const at = (address: string) => `${home}${address}`;
  const record = at(recordAddress(meeting));
  const named = (entity: Entity) => ({ id: entity.id, name: entity.name, url: at(entityAddress(entity)) });
  const entity = (kind: EntityKind, id: string) => {
    const found = archive.entity(kind, id);
    if (found === undefined) throw new Error(`${meeting.id} refers to ${kind}/${id}, which has no file`);
    return found;
  };
  const placeFact = (fact: Fact) =>
    fact.known === NOT_STATED ? fact : { ...fact, value: named(entity('places', fact.value)) };
  const leader = (person: Person) => {
    const office = officeOn(person, meeting.date);
    return {
      ...named(person),
      nativeNames: person.nativeNames,
      ...(office && { office: office.title }),
      ...(office?.acting === true && { acting: true as const }),
      ...(office?.side !== undefined && { side: office.side }),
    };
  };
  const paragraphOf = (paragraph: Paragraph) => ({
    ...paragraphIn(record, paragraph),
    mentions: mentionsInWords(paragraph).map(({ kind, id, text, start, end }) => {
      return { kind, ...named(entity(kind, id)), text, start, end };
    }),
  });
  const { place, building, otherPlace } = facts.venue;
  const changed = changedOn(meeting);
  return {
    $schema: at(RECORD_SCHEMA_ADDRESS),
    ...{ id, url: record, title, language, editor: settings.editor },
    archive: { name: settings.name, url: home },
    licence: settings.licence,
    ...(published !== undefined && { published }),
    ...(changed !== undefined && { changed }),
    ...{ date: facts.date, format },
    leaders: meeting.leaders.map(leader),
    venue: {
      place: placeFact(place),
      building: placeFact(building),
      ...(otherPlace && { otherPlace: placeFact(otherPlace) }),
    },
    ...{ summary, outcome, accounts: [...meeting.accounts] },
    ...(comparison && { comparison }),
    accountsNotFound: facts.accountsNotFound,
    topics: meeting.topics.map(named),
    source: facts.source,
    sections: meeting.sections.map(({ voice, paragraphs }) => {
      return { voice, heading: words.nameOfVoice(archive, voice), paragraphs: paragraphs.map(paragraphOf) };
    }),
    figures: facts.figures,
    documents: facts.documents,
    refersTo: facts.refersTo.map((event) => ({ ...event, place: placeFact(event.place) })),
    notes: facts.notes,
    corrections: [...meeting.corrections],
    ...inLanguages(archive, meeting, home),
  };
}

function paragraphIn(record: string, paragraph: Paragraph) {
  const { number, voice, text } = paragraph;
  const hash = wordingHash(paragraph);
  const [url, wordingUrl] = [`${record}#${paragraphId(number)}`, `${record}#${wordingId(number, hash)}`];
  return { number, url, wordingUrl, hash, voice, text };
}

/** What the archive has of the record in its other languages; of a translation, how it stands to its record. */
function inLanguages(archive: Archive, { id, edition }: Meeting, home: string) {
  const state = ({ isRevised, isOutdated }: Edition) => ({
    revised: isRevised,
    ...(isOutdated && { outdated: true as const }),
  });
  if (edition !== undefined) {
    const of = `${homeIn('en', archive, home)}${recordAddress({ id })}`;
    return { translation: { of, ...state(edition), inEnglish: [...edition.inEnglish] } };
  }
  const translations = archive.editions.flatMap((one) => {
    const translated = one.meeting(id);
    if (translated?.edition === undefined) return [];
    const { inEnglish } = translated.edition;
    const url = `${homeIn(one.language, archive, home)}${recordAddress({ id })}`;
    const texts = (['title', 'summary', 'outcome'] as const).filter((field) => !inEnglish.has(field));
    const paragraphs = translated.paragraphs.filter(({ voice }) => !inEnglish.has(voice));
    if (texts.length + paragraphs.length === 0) return [];
    const own = {
      url,
      ...Object.fromEntries(texts.map((field) => [field, translated[field]])),
      ...state(translated.edition),
      paragraphs: paragraphs.map((paragraph) => paragraphIn(url, paragraph)),
    };
    return [[one.language, own] as const];
  });
  return translations.length === 0 ? {} : { translations: Object.fromEntries(translations) };
}

/** The same as the text of the file meetings/ID.json. */
export function recordJson(archive: Archive, meeting: Meeting, home: string): string {
  return `${JSON.stringify(recordFile(archive, meeting, home), undefined, 2)}\n`;
}
