import { ENTITY_KINDS } from '../archive/content.ts';
import { daysOf } from '../archive/partial-date.ts';

/*
 * A passage as the index keeps it to be shown: its text with what is named in it written as Markdown writes a link,
 * `[Close contact](topics/bilateral-relations)`; what belongs to it without being in its words, such as who says it, as
 * a link without words.
 */

/** What a text can name: an entity, whose voice it is, a date, a fact of the meeting, its format, or that it is only known. */
export type MentionKind = (typeof KINDS)[number];
const KINDS = [...ENTITY_KINDS, 'voices', 'dates', 'facts', 'formats', 'known'] as const;

/** Something named in a text, and where; nowhere where it begins and ends at one place. */
export interface FoundMention {
  readonly kind: MentionKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A text with what is named in it. */
export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly FoundMention[];
}

/** Writes a text with its mentions; of two that cross, the later one ends with the earlier. */
export function writeMarked({ text, mentions }: MarkedText): string {
  const open: FoundMention[] = [];
  let written = '';
  let done = 0;
  const writeTo = (place: number) => {
    written += text.slice(done, place).replace(/[[\]\\]/gu, String.raw`\$&`);
    done = Math.max(done, place);
  };
  const closeTo = (place: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      writeTo(last.end);
      written += `](${last.kind}/${last.id})`;
      open.pop();
    }
  };
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    closeTo(mention.start);
    writeTo(mention.start);
    written += '[';
    open.push({ ...mention, end: Math.min(mention.end, open.at(-1)?.end ?? Infinity) });
  }
  closeTo(Infinity);
  writeTo(text.length);
  return written;
}

const PIECE = /\\(?<literal>.)|(?<open>\[)|\]\((?<kind>[a-z]+)\/(?<id>[^)]*)\)|(?<plain>[^\\[\]]+)/gsu;

/** Reads a text back with its mentions, in the order of their ends. */
export function readMarked(written: string): MarkedText {
  const mentions: FoundMention[] = [];
  const open: number[] = [];
  let text = '';
  for (const { groups = {} } of written.matchAll(PIECE)) {
    const kind = KINDS.find((one) => one === groups['kind']);
    if (groups['open'] !== undefined) open.push(text.length);
    else if (kind !== undefined) {
      mentions.push({ kind, id: groups['id'] ?? '', start: open.pop() ?? text.length, end: text.length });
    } else text += groups['literal'] ?? groups['plain'] ?? '';
  }
  return { text, mentions };
}

/**
 * The words of the index that stand for what is named, which no reader types: a query in any spelling or script becomes
 * the same. Each ends in `z`, because the engine also takes a word that begins as another: 3 is not to find 33.
 */
export function tokensOf({ kind, id }: Pick<FoundMention, 'kind' | 'id'>): string[] {
  if (kind === 'dates') return dateTokens(id);
  return kind === 'facts' ? [] : [`zz${kind}${id.replaceAll('-', '')}z`];
}

/** The index words of a date: its decade, year and month as well, of a day the same day of every year, of a span each day. */
function dateTokens(date: string): string[] {
  const [first = '', last] = date.split('/');
  if (last !== undefined) return daysOf({ first, last }).flatMap(dateTokens);
  const [year = '', month, day] = date.split('-');
  return [
    decadeToken(year.slice(0, 3)),
    `zzd${year}z`,
    ...(month === undefined ? [] : [`zzd${year}m${month}z`, monthToken(month)]),
    ...(day === undefined ? [] : [`zzd${year}m${month ?? ''}d${day}z`, monthToken(`${month ?? ''}d${day}`)]),
  ];
}

/** The index word of a date as exact as it is asked for: `2015`, `2015-12`, `2015-12-14`. */
export function dateToken(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `zzd${year}${month === undefined ? '' : `m${month}`}${day === undefined ? '' : `d${day}`}z`;
}

/** The index word of a decade by the first three digits of its years. */
export function decadeToken(decade: string): string {
  return `zzdecade${decade}z`;
}

/** The index word of a month of any year (`12`), or of a day in it (`12d14`). */
export function monthToken(month: string): string {
  return `zzm${month}z`;
}
