import { SCALE_WORDS } from '../archive/scale-words.ts';
import { datesIn } from './dates.ts';
import { contentStems, isGrammar, plainTypography, type Span, spanOf } from './text.ts';
import { currencyBefore, unitAfter } from './units.ts';

/** A number written in a text, in digits or in words, with its unit and what keeps it from being exact. */
export interface WrittenNumber extends Span {
  readonly text: string;
  readonly kind: 'cardinal' | 'ordinal' | 'multiple' | 'indefinite';
  readonly value: number;
  /** The scale that follows its digits, as a word: `billion` for 23.6 billion and for 23.6bn. */
  readonly scale?: string;
  /** `km`, `USD`, `%`, `years`; absent where things are counted. */
  readonly unit?: string;
  /** `over` for “more than”; absent where the number is exact. */
  readonly qualifier?: string;
}

type Numeral = Pick<WrittenNumber, 'kind' | 'value' | 'scale' | 'start' | 'end'>;

interface Token extends Span {
  readonly word: string;
}

/** A number in digits: 33, 1,000, 23.6. */
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const SMALL = places(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`);
const SMALL_ORDINALS = places(`zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`);
const TENS = places('- - twenty thirty forty fifty sixty seventy eighty ninety', 10);
const ORDINAL_TENS = places('- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 10);
/** Scales as newspapers shorten them; `m` and `k` are scales only of money. */
const SHORT_SCALES = new Map(
  Object.entries({ bn: 'billion', bln: 'billion', mn: 'million', mln: 'million', trn: 'trillion', tn: 'trillion' }),
);
const MONEY_SCALES = new Map([...SHORT_SCALES, ['m', 'million'], ['b', 'billion'], ['k', 'thousand']]);
/** Words that say a number without being a numeral: “both sides” are two. */
const COUNTING = new Map(Object.entries({ both: 2, half: 0.5 }));
/** Words that say how many times something is taken. */
const MULTIPLES = new Map(
  Object.entries({ twice: 2, double: 2, doubled: 2, doubling: 2, twofold: 2, thrice: 3, triple: 3, tripled: 3, threefold: 3 }), // prettier-ignore
);
/** Words that keep a number from being exact, each with the sense that is compared. */
const QUALIFIERS = new Map(
  Object.entries({
    over: ['more than', 'over', 'above', 'exceeding'],
    under: ['less than', 'fewer than', 'under', 'below'],
    about: ['about', 'around', 'some', 'roughly', 'approximately'],
    nearly: ['nearly', 'almost', 'close to'],
    'at least': ['at least', 'no less than', 'no fewer than'],
    'at most': ['at most', 'no more than', 'up to'],
  }).flatMap(([sense, words]) => words.map((word) => [word, sense] as const)),
);
const QUALIFIED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...QUALIFIERS.keys()].sort((a, b) => b.length - a.length).join('|')}) $`,
  'iu',
);
const TOKENS = new RegExp(
  `${DIGITS}(?:st|nd|rd|th|${[...MONEY_SCALES.keys()].join('|')})?(?![\\p{L}\\p{N}])|\\p{L}[\\p{L}\\p{M}\\p{N}]*|\\d+\\p{L}+`,
  'gu',
);
/** A time of day: 14:05, 3 p.m., 10 o'clock. */
const TIME =
  /(?<![\p{L}\p{N}])\d{1,2}(?::\d{2}){1,2}(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC)(?:[+-]\d{1,2})?)?|(?<![\p{L}\p{N}])\d{1,2} ?(?:[ap]\.?m\b\.?|o'clock)/giu;
/** Where “one” counts nothing: one another, no one, one of many. */
const NOT_COUNTING = /^one(?:self|'s)?(?: another\b| of\b|'s\b)/iu;

/** The numbers, amounts, ordinals and number words of a text in plain typography, in order; no dates and no times. */
export function numbersIn(text: string): WrittenNumber[] {
  const apart: Span[] = [...datesIn(text), ...[...text.matchAll(TIME)].map(spanOf)];
  const tokens = [...text.matchAll(TOKENS)].map((match) => ({ word: match[0].toLowerCase(), ...spanOf(match) }));
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const numeral =
      token === undefined || apart.some((one) => one.start <= token.start && token.start < one.end)
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

function digitsAt(tokens: readonly Token[], at: number, text: string): Numeral | undefined {
  const token = tokens[at];
  const [, digits, ending = ''] = /^(\d[\d,.]*)(\p{L}*)$/u.exec(token?.word ?? '') ?? [];
  if (token === undefined || digits === undefined) return undefined;
  const { start, end } = token;
  const number = Number(digits.replaceAll(',', ''));
  if (/^(?:st|nd|rd|th)$/u.test(ending)) return { kind: 'ordinal', value: number, start, end };
  const isMoney = currencyBefore(text.slice(0, start)) !== undefined;
  const scaleOf = (word: string) => (SCALE_WORDS.has(word) ? word : (isMoney ? MONEY_SCALES : SHORT_SCALES).get(word));
  const isOfUnits = ending === 'm' && unitAfter(text.slice(end)) !== undefined;
  const attached = isOfUnits ? 'million' : scaleOf(ending);
  // “120m” are metres, “1.2m barrels” are millions, “5G” is a name.
  if (ending !== '' && attached === undefined) return ending === 'm' ? { kind: 'cardinal', value: number, start, end: end - 1 } : undefined; // prettier-ignore
  const next = tokens[at + 1];
  const apart =
    attached === undefined && next !== undefined && joins(text, token, next) ? scaleOf(next.word) : undefined;
  const scale = attached ?? apart;
  if (scale === undefined) return { kind: 'cardinal', value: exact(number), start, end };
  const value = exact(number * (SCALE_WORDS.get(scale) ?? 1));
  return { kind: 'cardinal', value, scale, start, end: apart === undefined ? end : (next?.end ?? end) };
}

/** Reads “twenty-one”, “two hundred and five”, “a dozen”, “half a million”, “second”, “dozens”, “twice”, “both”. */
function wordsAt(tokens: readonly Token[], at: number, text: string): Numeral | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const { start, end } = first;
  const multiple = MULTIPLES.get(first.word);
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
  const counting = COUNTING.get(first.word);
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

function withSurroundings(numeral: Numeral, text: string): WrittenNumber {
  const { kind, start, end } = numeral;
  const currency = kind === 'cardinal' ? currencyBefore(text.slice(0, start)) : undefined;
  const unit = currency ?? (kind === 'cardinal' ? unitAfter(text.slice(end)) : undefined);
  const from = start - (currency?.length ?? 0);
  const to = end + (currency === undefined ? (unit?.length ?? 0) : 0);
  const words = QUALIFIED.exec(text.slice(0, from))?.[1];
  // “under one roof” is no number below one.
  const isPlain = kind === 'ordinal' || /^one$/iu.test(text.slice(start, end));
  const qualifier = isPlain ? undefined : QUALIFIERS.get(words?.toLowerCase() ?? '');
  const begin = qualifier === undefined || words === undefined ? from : from - words.length - 1;
  return {
    ...numeral,
    text: text.slice(begin, to),
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

function places(words: string, step = 1): ReadonlyMap<string, number> {
  return new Map(words.split(/\s+/u).map((word, index) => [word, index * step]));
}

/** Whether two numbers say the same. */
export function isSameNumber(one: WrittenNumber, other: WrittenNumber): boolean {
  return (
    one.kind === other.kind && one.value === other.value && one.unit === other.unit && one.qualifier === other.qualifier
  );
}

/** The number as it is written before its scale: 23.6 of 23.6 billion. */
export function writtenValue({ value, scale }: WrittenNumber): number {
  return exact(value / (SCALE_WORDS.get(scale ?? '') ?? 1));
}

/** Whether a text has the number, in digits or as a word, whatever scale follows it; a year is one too. */
export function holdsNumber(text: string, value: number): boolean {
  const plain = plainTypography(text);
  return (
    numbersIn(plain).some((number) => number.value === value || writtenValue(number) === value) ||
    datesIn(plain).some(({ year }) => year === value)
  );
}

/** The numbers of the paragraphs that have a figure; of several the one that alone speaks of what it counts. */
export function paragraphsWith(
  { value, unit, of }: { readonly value: number; readonly unit: string; readonly of: string },
  paragraphs: readonly { readonly number: number; readonly text: string }[],
): number[] {
  const holding = paragraphs.filter(({ text }) => holdsNumber(text, value));
  const counted = contentStems(plainTypography(`${unit} ${of}`));
  const shares = holding.map(({ text }) => new Set(contentStems(plainTypography(text))).intersection(new Set(counted)).size); // prettier-ignore
  const best = holding.filter((_one, index) => shares[index] === Math.max(...shares));
  return (best.length === 1 ? best : holding).map(({ number }) => number);
}

/** A figure as a number with its unit, read as a text would be: 23.6 and “billion USD” are one amount. */
export function figureNumber({ value, unit }: { readonly value: number; readonly unit: string }) {
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 12 }).format(value);
  return numbersIn(plainTypography(`${digits} ${unit}`))[0];
}

/** Grammar that may stand between a number and what it counts. */
const BETWEEN = new Set(['more', 'other', 'such', 'own', 'of', 'the']);
/** A counted thing is named within so many words. */
const REACH = 5;

/** The words right after a number, up to the first of grammar: what it counts. */
export function countedThing(text: string, number: WrittenNumber): string[] {
  const following = /^[^.,;:!?()\n]*/u.exec(text.slice(number.end))?.[0] ?? '';
  const words = following.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  const named = words.slice(0, REACH).filter((word) => !BETWEEN.has(word.toLowerCase()));
  const end = named.findIndex((word) => isGrammar(word.toLowerCase()) || /^\d/u.test(word));
  return end === -1 ? named : named.slice(0, end);
}

/** What a number is told of, without endings: what it counts, or with a unit the other words of its clause. */
export function countedStems(text: string, number: WrittenNumber): string[] {
  if (number.unit === undefined) return contentStems(countedThing(text, number).join(' ').toLowerCase());
  const before =
    text
      .slice(0, number.start)
      .split(/[,;:.\n]\s|\b(?:and|while|but)\b/u)
      .at(-1) ?? '';
  return contentStems(
    `${before} ${text.slice(number.end).split(/[,;:.\n](?:\s|$)|\b(?:and|while|but)\b/u, 1)[0] ?? ''}`,
  );
}
