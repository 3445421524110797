import { escapeRegExp } from '../archive/count-mentions.ts';

/** A stretch of a text, in UTF-16 units; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the stretch lies within one of the others. */
export function isWithin(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start <= span.start && span.end <= other.end);
}

export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/**
 * The text with one kind of quotation mark, hyphen and space, so that a source typed on a keyboard and a record set
 * with care can be compared. Each character becomes one character: places in the result are places in the text.
 */
export function plainTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\t\u00a0\u2007\u2009\u202f]/gu, ' ');
}

/** Plain typography on one line, for texts that are compared as a whole. */
export function foldedText(text: string): string {
  return plainTypography(text).replace(/\s+/gu, ' ').trim();
}

/** Words as part of a pattern, however their white space is laid out. */
export function patternOfWords(words: string): string {
  return words.split(/\s+/u).map(escapeRegExp).join('\\s+');
}

/** A word of a text: letters and digits, in lower case, with its place. */
export interface Word extends Span {
  readonly word: string;
}

/** The words of a text in order; a hyphen or an apostrophe parts words, except before the s of a genitive. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    ...spanOf(match),
  }));
}

/** Whether the words of one text stand in the other, one after another. */
export function holdsWords(words: readonly Word[], sought: readonly Word[]): boolean {
  const line = (all: readonly Word[]) => ` ${all.map(({ word }) => word.replace(/'s$/u, '')).join(' ')} `;
  return sought.length > 0 && line(words).includes(line(sought));
}

/** A sentence of a text in plain typography, or a line of it that is none; any words in their place. */
export interface Sentence extends Span {
  readonly text: string;
}

/** Words that a full stop follows without ending a sentence. */
const ABBREVIATIONS = new Set(
  `Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mr Mrs Ms Dr Prof Gen Col Sen Rep St No Nos vs Co Ltd Inc
  Corp`.split(/\s+/u),
);

/** Parts a text into sentences; the end of a line always ends one. */
export function sentencesIn(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => sentencesOfLine(line, index));
}

function sentencesOfLine(line: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    const text = line.slice(from, to).trim();
    const start = offset + line.indexOf(text, from);
    if (text !== '') sentences.push({ text, start, end: start + text.length });
    from = to;
  };
  for (const stop of line.matchAll(/[.!?]["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}])/gu)) {
    const before = /[\p{L}.]+$/u.exec(line.slice(0, stop.index))?.[0] ?? '';
    const isInitial = /(?:^|\.)\p{Lu}$/u.test(before);
    if (stop[0].startsWith('.') && (isInitial || ABBREVIATIONS.has(before))) continue;
    close(stop.index + stop[0].length);
  }
  close(line.length);
  return sentences;
}

/** Words between quotation marks; its place is that of the words and their marks, the last of which may be missing. */
export type Quotation = ReturnType<typeof quotationsIn>[number];

const QUOTATION = /[“„"]([^“”"]*)(["”]?)|«([^«»]*)(»?)|‘((?:[^‘’]|’(?=\p{L}))*)(’)/gu;

/** The quotations of a text as it was written, whatever marks were used. */
export function quotationsIn(text: string) {
  return [...text.matchAll(QUOTATION)].map((match) => ({
    words: (match[1] ?? match[3] ?? match[5] ?? '').replace(/\s+/gu, ' ').trim(),
    isClosed: (match[2] ?? match[4] ?? match[6] ?? '') !== '',
    ...spanOf(match),
  }));
}

/** Words that carry grammar and no content. */
const GRAMMAR = new Set(
  `a about above after again against all also although am amid among an and another any are as at be because been before
  being below between both but by can could despite did do does doing down during each either else even ever every few for
  from further had has have having he her here hers him his how however i if in into is it its itself just may me
  might more moreover most must my nor not now of off on once only onto or other our ours out over own per rather same
  shall she should since so some such than that the their theirs them themselves then there therefore these they this
  those though through throughout thus to together too toward towards under until unto up upon us very was we well were
  what when where whereas which while who whom whose why will with within without would yet you your`.split(/\s+/u),
);

/** Whether the word, in lower case, carries grammar and no content. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

/** The content words of a text in plain typography with their places, each without its ending. */
export function contentWordsIn(text: string): (Span & { readonly stem: string })[] {
  return wordsIn(text).flatMap(({ word, ...span }) => {
    const plain = word.replace(/'s$/u, '');
    return plain.length > 1 && !isGrammar(plain) && !/^\d/u.test(plain) ? [{ stem: stemOf(plain), ...span }] : [];
  });
}

/** The content words of a text in plain typography, each without its ending. */
export function contentStems(text: string): string[] {
  return contentWordsIn(text).map(({ stem }) => stem);
}

/** Endings that are cut off, the longest first; what remains has three letters at least. */
const ENDINGS =
  `izations ization ations ation ated ating ates ate itions ition ments ment ionals ional ities ity ively ive izing izes ized ize ions ion
  ically ical ics ic ials ial als ally ably ily ings ing ies ied ers er ors or ees al ly ed es ful ous y s e`.split(
    /\s+/u,
  );

/** A word in the spelling of one side of the Atlantic and without its ending: labour, labors → lab. */
function stemOf(word: string): string {
  const plain = word
    .replace(/our(?=s?$|ed$|ing$|able$)/u, 'or')
    .replace(/is(?=e[sd]?$|ing$|ations?$)/u, 'iz')
    .replace(/([tl])re(s?)$/u, '$1er$2');
  const ending = ENDINGS.find((end) => plain.endsWith(end) && plain.length - end.length >= 3);
  const stem = (ending === undefined ? plain : plain.slice(0, -ending.length)).replace(/(?<=..)e$/u, '');
  return stem.replace(/([^aeiou])\1$/u, '$1');
}
