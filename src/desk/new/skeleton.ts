import { Document, isCollection, isScalar, isSeq, visit } from 'yaml';
import { type Entity, type Topic, UNWRITTEN, UNWRITTEN_CHOICE, type Voice } from '../../archive/content.ts';
import { keyOf } from '../../archive/passages.ts';
import { SHARED_VOICES, type Side } from '../../archive/schema/archive-settings.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { weekdayOf, writtenDate } from '../../english/dates.ts';
import type { SourceLines } from '../report-text.ts';
import type { SettledAnswers } from './answers.ts';
import type { findingsBySection } from './sections.ts';

/** All that is known of a meeting before its record is written. */
export interface DraftMeeting extends Omit<SettledAnswers, 'slug' | 'told'> {
  readonly title: string;
  readonly source: Omit<SourceLines, 'paragraphs' | 'dateline'> & {
    readonly file: string;
    readonly sha256: string;
    readonly url?: string | undefined;
    readonly found?: string | undefined;
  };
  /** Other accounts, as they are written in a record. */
  readonly accounts: readonly Readonly<Record<string, string | undefined>>[];
  readonly sides: readonly Side[];
  readonly findings: ReturnType<typeof findingsBySection>;
  /** The topic to link where the report names none: a record has at least one. */
  readonly spareTopic: Topic;
  /** What is at odds in the report, for an editor’s note. */
  readonly disagreement?: string | undefined;
}

/** Lines longer than this are folded, as in the other records. */
const FOLD_AT = 100;

/**
 * A record in the form of those that are there, in which the check finds no fault but the text still to be written:
 * each section is one paragraph that begins with the marker and holds what may be linked there.
 */
export function skeleton(meeting: DraftMeeting): string {
  const sections = sectionsOf(meeting);
  return `---\n${frontMatter(meeting, sections)}---\n${sections.map(({ heading, lines }) => `\n## ${heading}\n\n${lines.join('\n')}\n`).join('')}`;
}

/** What sentences of the report may add to commitments, as entries of `steps` with the paragraphs of the skeleton. */
export function proposedSteps({ sides, findings }: DraftMeeting, id: string) {
  const { Background, Outcomes } = SHARED_VOICES;
  const voices = [Background, ...sides.map((side) => side.id), Outcomes];
  const parties: Readonly<Record<string, string>> = { [Background]: 'report', [Outcomes]: 'both' };
  return voices.flatMap((voice, index) =>
    (findings.get(voice)?.steps ?? []).map(({ commitment, state, sentence }) => {
      const step = { meeting: id, paragraph: index + 1, state, by: parties[voice] ?? voice };
      const steps = yamlOf({ steps: [{ ...step, says: `${UNWRITTEN} ${sentence}` }] });
      return { commitment, text: steps.slice('steps:\n'.length).trimEnd() };
    }),
  );
}

function sectionsOf(meeting: DraftMeeting) {
  const { leaders, sides, place, building, day, findings, spareTopic } = meeting;
  const by = { 'in-person': [], video: ['by video link'], telephone: ['by telephone'] }[meeting.format];
  // A person, place or term is linked once in a record, where it is first named; a topic wherever it is spoken of.
  const linked = new Set<string>();
  const isNew = (entity: Pick<Entity, 'kind' | 'id'>) => {
    const key = keyOf(entity);
    if (linked.has(key)) return false;
    if (entity.kind !== 'topics') linked.add(key);
    return true;
  };
  const named = (entity: Entity) => (isNew(entity) ? link(entity, entity.name) : plain(entity.name));
  const venue = [...(building === undefined ? [] : [building]), ...(place === NOT_STATED ? [] : [place])];
  const [background, outcomes] = ['Background', 'Outcomes'] as const;
  const tasks: readonly (readonly [heading: string, voice: Voice, task: string])[] = [
    [
      background,
      SHARED_VOICES[background],
      `Who met whom, when and where: ${[leaders.map(named).join(' and '), ...[weekdayOf(day) ?? [], writtenDate(day)].flat(), ...by, ...venue.map(named)].join(', ')}.`,
    ],
    ...sides.map((side) => {
      const speakers = leaders.filter(({ offices }) => offices.some((office) => office.side === side.id));
      return [side.name, side.id, `What ${speakers.map(named).join(' and ')} said.`] as const;
    }),
    [outcomes, SHARED_VOICES[outcomes], 'What was agreed or signed; without it, delete this section.'],
  ];
  const isTopicNamed = [...findings.values()].some(({ names }) => names.some(({ kind }) => kind === 'topics'));
  return tasks.map(([heading, voice, task]) => {
    const { names: found = [], figures = [] } = findings.get(voice) ?? {};
    const names = found.filter(isNew);
    const lines = [`${UNWRITTEN} ${task}`];
    if (names.length > 0) {
      lines.push(`Named in the report, to keep or delete: ${names.map((name) => link(name, name.text)).join(', ')}.`); // prettier-ignore
    }
    if (figures.length > 0) {
      lines.push(`Figures of the report: ${figures.map((one) => `${String(one.value)} (“${plain(one.words)}”)`).join(', ')}.`); // prettier-ignore
    }
    const spare = voice === SHARED_VOICES.Background && !isTopicNamed ? [spareTopic] : [];
    lines.push(...spare.map((topic) => `The report names no topic of this archive; put the right ones in the place of ${link(topic, topic.name)}.`)); // prettier-ignore
    const topics = [...names, ...spare].filter(({ kind }) => kind === 'topics').map(({ id }) => id);
    return { heading, lines, topics, figures };
  });
}

function frontMatter(meeting: DraftMeeting, sections: ReturnType<typeof sectionsOf>): string {
  const { day, leaders, place, building, format, source, accounts, disagreement } = meeting;
  const { title, publisher, section, published, credit, file, sha256, url, found } = source;
  const figures = sections.flatMap((one, index) =>
    one.figures.map(({ value, unit, words }) => ({ value, unit, of: `${UNWRITTEN} ${words}`, paragraph: index + 1 })),
  );
  const fact = (value: string, inferred: string | undefined) => (inferred === undefined ? value : { value, inferred });
  const venue = {
    place: fact(place === NOT_STATED ? NOT_STATED : place.id, meeting.placeInferred),
    building: building?.id ?? NOT_STATED,
    ...(format !== 'in-person' && { otherPlace: NOT_STATED }),
  };
  return yamlOf({
    title: meeting.title,
    summary: `${UNWRITTEN} what a reader must know, at most 60 words`,
    outcome: `${UNWRITTEN} in a few words`,
    date: fact(day, meeting.inferred),
    format,
    leaders: leaders.map(({ id }) => id),
    ...((format !== 'telephone' || place !== NOT_STATED) && { venue }),
    topics: [...new Set(sections.flatMap((one) => one.topics))],
    source: { title, publisher, section, published, credit, file, sha256, side: UNWRITTEN_CHOICE, url, found },
    ...(accounts.length > 0 && { accounts }),
    ...(figures.length > 0 && { figures }),
    ...(disagreement !== undefined && { notes: [{ about: 'date', text: `${UNWRITTEN} ${disagreement}` }] }),
  });
}

const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:\/.*)?)?$/u;

/** Fields in the form of the other records: dates in quotation marks, long texts folded, those who met on one line. */
function yamlOf(fields: object): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_at, { key, value }, path) => {
      if (isSeq(value)) value.flow = String(key) === 'leaders';
      if (!isScalar(value) || typeof value.value !== 'string') return;
      const margin = 2 * path.filter(isCollection).length - 2;
      if (DATE.test(value.value)) value.type = 'QUOTE_DOUBLE';
      else if (margin + `${String(key)}: “${value.value}”`.length > FOLD_AT) value.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: FOLD_AT, flowCollectionPadding: false });
}

function link(entity: Pick<Entity, 'kind' | 'id'>, words: string): string {
  return `[${plain(words)}](../${keyOf(entity)}.yaml)`;
}

/** Words as text of Markdown: no sign in them is read as markup. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<&]/gu, '\\$&');
}
