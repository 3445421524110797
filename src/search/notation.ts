import { ENTITY_KINDS } from '../archive/content.ts';
import { daysOf } from '../archive/partial-date.ts';

/*
 * A passage as the index keeps it to be shown: after each thing that is named in its text what that is and how many
 * letters its name has, `Close contact[topics/bilateral-relations 13]`; none for who says it, `[voices/china 0]`.
 */

/** What a text can name: beside entities whose voice it is, a date, a fact, a format, or that a meeting is only known. */
export type MentionKind = (typeof KINDS)[number];
const KINDS = [...ENTITY_KINDS, 'voices', 'dates', 'facts', 'formats', 'known'] as const;

/** Something named in a text, and where; nowhere where it begins and ends at one place. */
export interface FoundMention {
  readonly kind: MentionKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly FoundMention[];
}

export function writeMarked({ text, mentions }: MarkedText): string {
  const inOrder = mentions.toSorted((a, b) => a.end - b.end);
  const literal = (from = 0, to = text.length) => text.slice(from, to).replace(/[[\\]/gu, String.raw`\$&`);
  const written = inOrder.map(({ kind, id, start, end }, at) => `${literal(inOrder[at - 1]?.end, end)}[${kind}/${id} ${String(end - start)}]`); // prettier-ignore
  return written.join('') + literal(inOrder.at(-1)?.end);
}

const PIECE = /\\(?<literal>.)|\[(?<kind>[a-z]+)\/(?<id>\S*) (?<length>\d+)\]|(?<plain>[^\\[]+)/gsu;

/** Reads a text back with its mentions, in the order of their ends. */
export function readMarked(written: string): MarkedText {
  const mentions: FoundMention[] = [];
  let text = '';
  for (const { groups = {} } of written.matchAll(PIECE)) {
    const kind = KINDS.find((one) => one === groups['kind']);
    const end = text.length;
    if (kind === undefined) text += groups['literal'] ?? groups['plain'] ?? '';
    else mentions.push({ kind, id: groups['id'] ?? '', start: end - Number(groups['length']), end });
  }
  return { text, mentions };
}

/**
 * The word of the index for something that is named, which no reader types: a query in any spelling or script becomes
 * the same. It ends in `z`, because the engine also takes a word that begins as another: 3 is not to find 33.
 */
export const tokenOf = (kind: MentionKind, id: string): string => `zz${kind}${id.replaceAll('-', 'd')}z`;

/** Of a date also its decade, `201x`, its year and month, its month and day in any year, `-12-14`; of a span each day. */
export function tokensOf({ kind, id }: Pick<FoundMention, 'kind' | 'id'>): string[] {
  if (kind === 'facts') return [];
  if (kind !== 'dates') return [tokenOf(kind, id)];
  const [first = '', last] = id.split('/');
  if (last !== undefined) return daysOf({ first, last }).flatMap((day) => tokensOf({ kind, id: day }));
  const [year = '', month, day] = first.split('-');
  const dates = [`${year.slice(0, 3)}x`, year];
  if (month !== undefined) dates.push(`${year}-${month}`, `-${month}`);
  if (month !== undefined && day !== undefined) dates.push(first, `-${month}-${day}`);
  return dates.map((date) => tokenOf(kind, date));
}
