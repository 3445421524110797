import { stemmer } from 'stemmer';
import { endings as endingsOfPage } from '../words/en/search.ts';

/**
 * A word of a text, folded, and where it is there, in UTF-16 units. Nothing else than this file may take a text apart, or
 * a word could be in the index and never be asked for.
 */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** This and the next words written in one, where hyphens alone part them: `ecommerce` of `e-commerce`. */
  readonly joined?: { readonly word: string; readonly length: number };
}

/** Chinese and Japanese writing, in which words are not parted; by its ranges, which a phone reads sooner than a script’s name. */
const UNPARTED = '々〇㐀-䶿一-鿿豈-龎ぁ-ヺー-ヿ\\u{20000}-\\u{323AF}';
/** Signs that nobody sees: soft hyphens, joiners, marks of direction, variation selectors. */
const INVISIBLE =
  '\\u00AD\\u061C\\u115F\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFEFF';
const APOSTROPHE = "'’‘‛ʼʻʹˈ`´′＇";
/** Hyphens and signs that look like them, as they are written between brackets of a pattern. */
export const HYPHEN = '\\-‐‑‒–−﹣－';
const POINT = '.．';

/** What a word is made of letters such as these, and of these inside it. */
function wordPattern(letter: string, inner: string, digit: string): RegExp {
  return new RegExp(
    [
      // U.N.
      `(?:${letter}\\.)+${letter}(?!${inner})`,
      // 1/2, as ½ is written
      `(?<![\\d/⁄])[0-9]{1,2}[/⁄][0-9]{1,2}(?![\\d/⁄])`,
      // 7th
      `[0-9]+(?:st|nd|rd|th|ST|ND|RD|TH)(?!${inner})`,
      // 23.6, 23,6 and 1,234, but not 14.12.2015
      `${digit}{1,3}(?:,${digit}{3})+(?:[${POINT}]${digit}+)?(?!${digit})|(?<!${digit}[${POINT}])${digit}+[${POINT}]${digit}+(?![${POINT}]?${digit})|(?<!${digit}[,${POINT}])${digit}+,${digit}{1,2}(?![,${POINT}]?${digit})|${digit}+`,
      `${letter}(?:${inner}|[${APOSTROPHE}](?=[${INVISIBLE}]*${letter}))*`,
      `[${UNPARTED}]`,
    ].join('|'),
    'gu',
  );
}
const WORD = wordPattern(
  `(?![${UNPARTED}])[\\p{L}\\p{N}]`,
  `(?![${UNPARTED}])[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`,
  '\\p{Nd}',
);
/** Nearly every text has no other letters and signs than these, and is read several times sooner for it. */
const PLAIN_TEXT = /^[\t-~\u00A0‘’“”–—…]*$/;
const PLAIN_WORD = wordPattern('[A-Za-z0-9]', '[A-Za-z0-9]', '[0-9]');
const POSSESSIVE = new RegExp(`[${APOSTROPHE}][sS]$`, 'u');
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'gu');
const anyOf = (signs: string) => `[${signs}]`;
const BETWEEN_PARTS = new RegExp(`^${anyOf(INVISIBLE)}*[${HYPHEN}]${anyOf(INVISIBLE)}*$`, 'u');
const NUMBER = /^\p{Nd}[\p{Nd}.,．]*$/u;
const IS_UNPARTED = new RegExp(`[${UNPARTED}]`, 'u');

/** The words of a text in order. A word with hyphens is its parts, and also these in one; a possessive ’s is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let first = 0;
  for (const { 0: found, index: start } of text.matchAll(PLAIN_TEXT.test(text) ? PLAIN_WORD : WORD)) {
    const written = found.replace(POSSESSIVE, '');
    const word = foldWord(written);
    if (word === '') continue;
    const before = words.at(-1);
    const isPart = before !== undefined && arePartsOfOne(text, before, { word, start });
    if (!isPart) first = words.length;
    words.push({ word, start, end: start + written.length });
    const head = isPart ? words[first] : undefined;
    if (head === undefined) continue;
    const parts = words.slice(first).map((part) => part.word);
    words[first] = { ...head, joined: { word: parts.join(''), length: parts.length } };
  }
  return words;
}

/** Whether a hyphen alone is between two words, or nothing: 22.4km is both 22.4 and km. */
function arePartsOfOne(text: string, before: Word, { word, start }: Pick<Word, 'word' | 'start'>): boolean {
  if (start - before.end > 3 || text[before.end] === ' ') return false;
  const between = text.slice(before.end, start);
  const isUnit = between === '' && NUMBER.test(text.slice(before.start, before.end));
  return (isUnit || BETWEEN_PARTS.test(between)) && !isUnparted(word) && !isUnparted(before.word);
}

/** A text as it is compared with others. */
export function fold(text: string): string {
  return wordsOf(text).map(({ word }) => word).join(' '); // prettier-ignore
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ',
}; // prettier-ignore
const PLAIN = /^[a-z0-9]+$/;
const MARKS = /(?:[\u0300-\u036F]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F])+/gu;
/** With their marks these are letters of their own: й, ў, ё, ї. */
const OWN_LETTERS = /(?:и|у)\u0306|(?:е|і)\u0308/gu;
const OTHER_SIGNS = /[^\p{L}\p{N}\p{M}.⁄]/gu;

function foldWord(written: string): string {
  if (PLAIN.test(written)) return written;
  const bare = written
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace('/', '⁄')
    .replace(/,(?=\p{Nd}{1,2}$)/u, '.')
    .replace(OWN_LETTERS, (letter) => letter.normalize('NFC'))
    .replace(MARKS, '')
    .replace(/[øłđðħŧŋþßæœıς]/gu, (letter) => UNDIVIDED[letter] ?? letter)
    .replace(OTHER_SIGNS, '')
    .normalize('NFC');
  // A point is kept in a number alone.
  return NUMBER.test(bare) ? bare : bare.replaceAll('.', '');
}

export const isUnparted = (text: string): boolean => IS_UNPARTED.test(text);

const remembered = new Map<string, string>();
/** What inflected words end in, in the language that is searched; for English there is a stemmer. */
let endings = endingsOfPage;

/** From now on words lose the endings of a language: a build is of one edition, as the page that searches it is. */
export function inflectBy(ofLanguage: RegExp | undefined): void {
  endings = ofLanguage;
}

/** The stem of a folded word: `railwai` of `railway` and `railways`. */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (!PLAIN.test(word)) return endings === undefined ? word : word.replace(endings, '').replaceAll('ё', 'е');
  const stem = stemmer(word);
  remembered.set(word, stem);
  return stem;
}

/** Forms of one word: `railway` and `railways`. */
export const isSameWord = (a: string, b: string): boolean => a === b || stemOf(a) === stemOf(b);

/** Where a phrase is in a text, word by word, with and without hyphens. */
export function phraseIn(words: readonly Word[], phrase: readonly Word[], isSame: typeof isSameWord) {
  const formsOf = (word: Word | undefined) => (word === undefined ? [] : [{ word: word.word, length: 1 }, ...(word.joined === undefined ? [] : [word.joined])]); // prettier-ignore
  /** Where the phrase, from one of its words on, ends if it begins at a word of the text. */
  const endOf = (at: number, from: number): number | undefined => {
    const [here, wanted] = [words[at], phrase[from]];
    if (wanted === undefined) return words[at - 1]?.end;
    // Nearly always; the rest would take a phone a tenth of a second.
    if (here?.joined === undefined && wanted.joined === undefined) {
      return here !== undefined && isSame(here.word, wanted.word) ? endOf(at + 1, from + 1) : undefined;
    }
    for (const there of formsOf(here)) {
      for (const asked of formsOf(wanted)) {
        const end = isSame(there.word, asked.word) ? endOf(at + there.length, from + asked.length) : undefined;
        if (end !== undefined) return end;
      }
    }
    return undefined;
  };
  const found: { start: number; end: number }[] = [];
  for (const [at, { start }] of phrase.length === 0 ? [] : words.entries()) {
    const end = endOf(at, 0);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

/** The words of a phrase, those that hyphens alone part in one. */
export function hyphensJoined([first, ...others]: readonly Word[]): string[] {
  if (first === undefined) return [];
  const { word, length } = first.joined ?? { word: first.word, length: 1 };
  return [word, ...hyphensJoined(others.slice(length - 1))];
}

/** Words by which one asks, and words that only join others, folded: English, Russian, Kazakh, Chinese. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'what which who whom whose when where why how did does do done is are was were be been being has have had having ' +
    'say says said saying tell tells told speak speaks spoke spoken talk talks talked mention mentions mentioned ' +
    'can could will would shall should might must the a an and or of in on at to for from by with about into over ' +
    'between than that this these those there their they them he she it its his her we our you your i me my us as if ' +
    'so not no any some all please show find give concerning regarding during anything something everything exactly ' +
    'что кто где когда как какой какая какие почему зачем сказал сказала сказали говорил говорила говорили о об про ' +
    'и в во на с со по из от для ли же не или это был была было были ' +
    'не қалай қашан қайда кім неге туралы және мен деді айтты үшін ' +
    '什么 怎么 怎样 谁 哪里 何时 关于 说 说了 的 了 在 和 与 是 对 吗 呢'
  ).split(' '),
);

/** Whether a word asks or joins, and is left out of a query that has others. */
export const isLeftOut = (word: string): boolean => LEFT_OUT.has(word);
