import { SCALE_WORDS } from '../archive/scale-words.ts';
import {
  COUNTING_WORDS,
  DIGITS,
  MULTIPLE_WORDS,
  NUMBER_WORDS,
  ORDINAL_TENS_WORDS,
  ORDINAL_WORDS,
  QUALIFYING_WORDS,
  TENS_WORDS,
  valueOfDigits,
} from './english-numbers.ts';
import { datesIn } from './dates-in-text.ts';
import type { Span } from './span.ts';
import { currencyBefore, unitAfter } from './units.ts';

/** A number written in a text, in digits or in words, with its unit and what keeps it from being exact. */
export interface WrittenNumber extends Span {
  readonly text: string;
  readonly kind: 'cardinal' | 'ordinal' | 'multiple' | 'indefinite';
  readonly value: number;
  /** `km`, `USD`, `%`, `years`; absent where things are counted. */
  readonly unit?: string;
  /** `over` for “more than”; absent where the number is exact. */
  readonly qualifier?: string;
}

type Numeral = Pick<WrittenNumber, 'kind' | 'value' | 'start' | 'end'>;

interface Token extends Span {
  readonly word: string;
}

const SMALL = places(NUMBER_WORDS, (index) => index);
const TENS = places(TENS_WORDS, (index) => (index + 2) * 10);
const SMALL_ORDINALS = places(ORDINAL_WORDS, (index) => index);
const ORDINAL_TENS = places(ORDINAL_TENS_WORDS, (index) => (index + 2) * 10);
const QUALIFIED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...QUALIFYING_WORDS.keys()].sort(longestFirst).join('|')}) $`,
  'iu',
);
/** Where “one” is a pronoun: one another, no one, the one that … */
const NOT_COUNTING = /^one(?:self|'s)?(?: another\b|'s\b)/iu;

/** The numbers, amounts, ordinals and number words of a text in plain typography, in order; dates are left out. */
export function numbersIn(text: string): WrittenNumber[] {
  const dates = datesIn(text);
  const tokens = [...text.matchAll(TOKENS)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const numeral =
      token === undefined || dates.some((date) => date.start <= token.start && token.start < date.end)
        ? undefined
        : (digitsAt(tokens, at, text) ?? wordsAt(tokens, at, text));
    if (numeral === undefined || isPronoun(text, numeral)) {
      at += 1;
      continue;
    }
    numbers.push(withSurroundings(numeral, text));
    while ((tokens[at]?.start ?? Infinity) < numeral.end) at += 1;
  }
  return numbers;
}

const TOKENS = new RegExp(
  `${DIGITS.source}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])|\\p{L}[\\p{L}\\p{M}\\p{N}]*|\\d+\\p{L}+`,
  'gu',
);

function digitsAt(tokens: readonly Token[], at: number, text: string): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined || !/^\d[\d,.]*(?:st|nd|rd|th)?$/u.test(token.word)) return undefined;
  const { start, end } = token;
  const digits = /^[\d,.]+/u.exec(token.word)?.[0] ?? '';
  if (digits !== token.word) return { kind: 'ordinal', value: valueOfDigits(digits), start, end };
  const next = tokens[at + 1];
  const scale = next !== undefined && joins(text, token, next) ? SCALE_WORDS.get(next.word) : undefined;
  const value = valueOfDigits(digits) * (scale ?? 1);
  return { kind: 'cardinal', value: exact(value), start, end: scale === undefined ? end : (next?.end ?? end) };
}

/** Reads “twenty-one”, “two hundred and five”, “a dozen”, “half a million”, “second”, “dozens”, “twice”, “both”. */
function wordsAt(tokens: readonly Token[], at: number, text: string): Numeral | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const { start, end } = first;
  const multiple = MULTIPLE_WORDS.get(first.word);
  if (multiple !== undefined) return { kind: 'multiple', value: multiple, start, end };
  const singular = first.word.endsWith('s') ? SCALE_WORDS.get(first.word.slice(0, -1)) : undefined;
  if (singular !== undefined) return { kind: 'indefinite', value: singular, start, end };

  let factor = 1;
  let from = at;
  const article = first.word === 'half' ? at + 1 : at;
  const scaled = /^an?$/u.test(tokens[article]?.word ?? '') ? tokens[article + 1] : undefined;
  if (scaled !== undefined && SCALE_WORDS.has(scaled.word)) {
    factor = first.word === 'half' ? 0.5 : 1;
    from = article + 1;
  }
  const read = readNumeral(tokens, from, text);
  if (read !== undefined) return { ...read, value: exact(read.value * factor), start };
  const counting = COUNTING_WORDS.get(first.word);
  return counting === undefined ? undefined : { kind: 'cardinal', value: counting, start, end };
}

function readNumeral(tokens: readonly Token[], from: number, text: string): Numeral | undefined {
  let total = 0;
  let group: number | undefined;
  let last: 'small' | 'tens' | 'hundred' | 'scale' | undefined;
  let kind: 'cardinal' | 'ordinal' = 'cardinal';
  let end: number | undefined;
  for (let at = from; kind === 'cardinal'; at += 1) {
    let token = tokens[at];
    const previous = tokens[at - 1];
    if (token === undefined || (at > from && previous !== undefined && !joins(text, previous, token))) break;
    if (token.word === 'and' && (last === 'hundred' || last === 'scale')) {
      const next = tokens[at + 1];
      if (next === undefined || (!SMALL.has(next.word) && !TENS.has(next.word))) break;
      at += 1;
      token = next;
    }
    const small = SMALL.get(token.word) ?? SMALL_ORDINALS.get(token.word);
    const tens = TENS.get(token.word) ?? ORDINAL_TENS.get(token.word);
    const scale = SCALE_WORDS.get(token.word);
    if (small !== undefined && last !== 'small' && (last !== 'tens' || small < 10)) {
      group = (group ?? 0) + small;
      last = 'small';
    } else if (tens !== undefined && last !== 'small' && last !== 'tens') {
      group = (group ?? 0) + tens;
      last = 'tens';
    } else if (scale !== undefined && scale <= 100 && last !== 'hundred') {
      group = (group ?? 1) * scale;
      last = 'hundred';
    } else if (scale !== undefined && scale > 100 && last !== 'scale') {
      total += (group ?? 1) * scale;
      group = undefined;
      last = 'scale';
    } else break;
    if (SMALL_ORDINALS.has(token.word) || ORDINAL_TENS.has(token.word)) kind = 'ordinal';
    end = token.end;
  }
  const start = tokens[from]?.start;
  return start === undefined || end === undefined ? undefined : { kind, value: total + (group ?? 0), start, end };
}

function withSurroundings({ kind, value, start, end }: Numeral, text: string): WrittenNumber {
  const currency = kind === 'cardinal' ? currencyBefore(text.slice(0, start)) : undefined;
  const unit = currency ?? (kind === 'cardinal' ? unitAfter(text.slice(end)) : undefined);
  const from = start - (currency?.length ?? 0);
  const to = end + (currency === undefined ? (unit?.length ?? 0) : 0);
  const words = QUALIFIED.exec(text.slice(0, from))?.[1];
  const qualifier = kind === 'ordinal' ? undefined : QUALIFYING_WORDS.get(words?.toLowerCase() ?? '');
  const begin = qualifier === undefined || words === undefined ? from : from - words.length - 1;
  return {
    text: text.slice(begin, to),
    kind,
    value,
    ...(unit && { unit: unit.unit }),
    ...(qualifier !== undefined && { qualifier }),
    start: begin,
    end: to,
  };
}

function isPronoun(text: string, { start, end, value }: Numeral): boolean {
  if (value !== 1) return false;
  const isNobody = /\bno $/iu.test(text.slice(0, start)) && /^one$/iu.test(text.slice(start, end));
  return isNobody || NOT_COUNTING.test(text.slice(start));
}

/** Whether nothing but a space, a line break or a hyphen stands between two words. */
function joins(text: string, one: Span, next: Span): boolean {
  return /^(?:\s+|-)$/u.test(text.slice(one.end, next.start));
}

/** The value without the noise of floating point: 23.6 billion is 23,600,000,000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function places(words: readonly string[], value: (index: number) => number): ReadonlyMap<string, number> {
  return new Map(words.map((word, index) => [word, value(index)]));
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Whether two numbers say the same. */
export function isSameNumber(one: WrittenNumber, other: WrittenNumber): boolean {
  return (
    one.kind === other.kind && one.value === other.value && one.unit === other.unit && one.qualifier === other.qualifier
  );
}
