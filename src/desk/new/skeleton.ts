import { stringify } from 'yaml';
import {
  type Entity,
  type EntityKind,
  type Topic,
  UNWRITTEN,
  UNWRITTEN_CHOICE,
  type Voice,
} from '../../archive/content.ts';
import { SHARED_VOICES, type Side } from '../../archive/schema/archive-settings.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { weekdayOf, writtenDate } from '../../english/dates.ts';
import type { SourceLines } from '../report-text.ts';
import type { SettledAnswers } from './answers.ts';
import type { SectionFindings } from './sections.ts';

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
  readonly findings: ReadonlyMap<Voice, SectionFindings>;
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
  return `---\n${frontMatter(meeting, sections).join('\n')}\n---\n${sections.map(({ heading, lines }) => `\n## ${heading}\n\n${lines.join('\n')}\n`).join('')}`;
}

/**
 * What sentences of the report may add to commitments, each as an entry of `steps`; it names the paragraph of the
 * skeleton, as the figures do.
 */
export function proposedSteps({ sides, findings }: DraftMeeting, id: string) {
  const { Background, Outcomes } = SHARED_VOICES;
  const voices = [Background, ...sides.map((side) => side.id), Outcomes];
  const parties: Readonly<Record<string, string>> = { [Background]: 'report', [Outcomes]: 'both' };
  return voices.flatMap((voice, index) =>
    (findings.get(voice)?.steps ?? []).map(({ commitment, state, sentence }) => ({
      commitment,
      text: [
        `  - meeting: ${id}`,
        `    paragraph: ${String(index + 1)}`,
        ...[`    state: ${state}`, `    by: ${parties[voice] ?? voice}`],
        ...field('says', `${UNWRITTEN} ${sentence}`, 4),
      ].join('\n'),
    })),
  );
}

interface DraftSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly topics: readonly string[];
  readonly figures: SectionFindings['figures'];
}

function sectionsOf(meeting: DraftMeeting): DraftSection[] {
  const { leaders, sides, place, building, day, findings, spareTopic } = meeting;
  const by = { 'in-person': [], video: ['by video link'], telephone: ['by telephone'] }[meeting.format];
  // A person, place or term is linked once in a record, where it is first named; a topic wherever it is spoken of.
  const linked = new Set<string>();
  const isNew = ({ kind, id }: { kind: EntityKind; id: string }) => {
    const key = `${kind}/${id}`;
    if (linked.has(key)) return false;
    if (kind !== 'topics') linked.add(key);
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

function frontMatter(meeting: DraftMeeting, sections: readonly DraftSection[]): string[] {
  const { day, inferred, place, building, format, source } = meeting;
  const topics = new Set(sections.flatMap((section) => section.topics));
  const figures = sections.flatMap((section, index) =>
    section.figures.flatMap(({ value, unit, words }) => [
      `  - value: ${String(value)}`,
      ...field('unit', unit, 4),
      ...field('of', `${UNWRITTEN} ${words}`, 4),
      `    paragraph: ${String(index + 1)}`,
    ]),
  );
  const venue = [
    ...fact('place', place === NOT_STATED ? NOT_STATED : place.id, meeting.placeInferred, 2),
    `  building: ${building?.id ?? NOT_STATED}`,
    ...(format === 'in-person' ? [] : [`  otherPlace: ${NOT_STATED}`]),
  ];
  return [
    ...field('title', meeting.title),
    ...field('summary', `${UNWRITTEN} what a reader must know, at most 60 words`),
    ...field('outcome', `${UNWRITTEN} in a few words`),
    ...fact('date', `"${day}"`, inferred),
    `format: ${format}`,
    `leaders: [${meeting.leaders.map(({ id }) => id).join(', ')}]`,
    ...(format === 'telephone' && place === NOT_STATED ? [] : ['venue:', ...venue]),
    'topics:',
    ...[...topics].map((id) => `  - ${id}`),
    'source:',
    ...field('title', source.title, 2),
    ...field('publisher', source.publisher, 2),
    ...field('section', source.section, 2),
    source.published === NOT_STATED ? `  published: ${NOT_STATED}` : `  published: "${source.published}"`,
    ...field('credit', source.credit, 2),
    ...field('file', source.file, 2),
    ...field('sha256', source.sha256, 2),
    ...field('side', UNWRITTEN_CHOICE, 2),
    ...(source.url === undefined ? [] : [...field('url', source.url, 2), `  found: "${source.found ?? ''}"`]),
    ...(meeting.accounts.length === 0 ? [] : ['accounts:', ...meeting.accounts.flatMap(account)]),
    ...(figures.length > 0 ? ['figures:', ...figures] : []),
    ...(meeting.disagreement === undefined
      ? []
      : ['notes:', '  - about: date', ...field('text', `${UNWRITTEN} ${meeting.disagreement}`, 4)]),
  ];
}

/** A fact that is stated, or inferred with its reason. */
function fact(key: string, value: string, inferred: string | undefined, indent = 0): string[] {
  const margin = ' '.repeat(indent);
  if (inferred === undefined) return [`${margin}${key}: ${value}`];
  return [`${margin}${key}:`, `${margin}  value: ${value}`, ...field('inferred', inferred, indent + 2)];
}

/** An entry of a list; days are quoted, as everywhere in a record. */
function account(fields: Readonly<Record<string, string | undefined>>): string[] {
  const lines = Object.entries(fields).flatMap(([key, value = '']) =>
    /^\d{4}/u.test(value) ? [`    ${key}: "${value}"`] : field(key, value, 4),
  );
  return lines.map((line, index) => (index === 0 ? line.replace(/^ {4}/u, '  - ') : line));
}

/** A field whose value is a text: on its line, or folded when that grows too long. */
function field(key: string, text: string, indent = 0): string[] {
  const margin = ' '.repeat(indent);
  const line = `${margin}${key}: ${stringify(text, { lineWidth: 0 }).trimEnd()}`;
  if (line.length <= FOLD_AT) return [line];
  const lines = [`${margin}${key}: >-`];
  let folded = '';
  for (const word of text.split(/\s+/u)) {
    if (folded !== '' && `${margin}  ${folded} ${word}`.length > FOLD_AT) {
      lines.push(`${margin}  ${folded}`);
      folded = word;
    } else folded = folded === '' ? word : `${folded} ${word}`;
  }
  return [...lines, `${margin}  ${folded}`];
}

function link({ kind, id }: { kind: EntityKind; id: string }, words: string): string {
  return `[${plain(words)}](../${kind}/${id}.yaml)`;
}

/** Words as text of Markdown: no sign in them is read as markup. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<&]/gu, '\\$&');
}
