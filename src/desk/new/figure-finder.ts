import { NUMBER_WORDS, valueOfDigits } from '../../english/english-numbers.ts';
import { MONTHS } from '../../english/english-dates.ts';
import { writtenDates } from './written-dates.ts';

/** A number in a text with what it may count. */
export interface FoundFigure {
  readonly value: number;
  readonly unit: string;
  /** The number and the few words after it, as the text has them. */
  readonly words: string;
  readonly index: number;
}

const CURRENCIES: Readonly<Record<string, string>> = { US$: 'USD', $: 'USD', '€': 'EUR', '¥': 'CNY', '£': 'GBP' };
const DOZEN = 12;
/** Below this a number word mostly tells of “the two sides” or “one of”, which is no figure. */
const FIRST_WORD = 3;
const WORDS = NUMBER_WORDS.slice(FIRST_WORD).join('|');
const NUMBER = new RegExp(
  `(?<currency>US\\$|[$€¥£])? ?(?<![\\p{L}\\p{N}.,-])` +
    `(?:(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)|(?<word>${WORDS}|dozen)(?![\\p{L}]))` +
    `(?<percent> ?%| per ?cent)?(?! ?(?:st|nd|rd|th)\\b)(?<scale>[- ](?:hundred|thousand|million|billion|trillion))?` +
    `(?=(?<after>(?:[- ]\\p{L}+){0,4}))`,
  'giu',
);
/** A unit that is complete by itself. */
const MEASURE =
  /^(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|hectares?|tons?|tonnes?|[kmg]w|kwh|years?|months?|days?|usd)$/iu;
/** A word after which the thing counted has been named. */
const END = /^(?:of|on|in|to|for|with|and|at|by|from|as|are|is|was|were|will|that|which|ago|between|since|the|a)$/iu;

/** The numbers of a text that may be figures of the record: no dates, no years, no ordinals. */
export function figuresIn(text: string): FoundFigure[] {
  const dates = writtenDates(text).map((date) => ({ from: date.index, to: date.index + date.text.length }));
  return [...text.matchAll(NUMBER)].flatMap((match): FoundFigure[] => {
    const { currency, digits, word, percent, scale = '', after = '' } = match.groups ?? {};
    const index = match.index + match[0].search(/[\p{L}\p{N}]/u);
    if (dates.some(({ from, to }) => from <= index && index < to)) return [];
    const value = digits === undefined ? valueOfWord(word ?? '') : valueOfDigits(digits);
    const counted = currency === undefined && percent === undefined && scale === '';
    if (counted && digits !== undefined && isYear(digits, text.slice(0, index))) return [];
    const following = after.trim().split(/[\s-]+/u).filter((part) => part !== ''); // prettier-ignore
    const end = following.findIndex((part) => END.test(part));
    const most = currency !== undefined ? 0 : MEASURE.test(following[0] ?? '') ? 1 : 2;
    const noun = (end === -1 ? following : following.slice(0, end)).slice(0, most);
    const unit = [
      percent === undefined ? '' : 'percent',
      scale.replace('-', ' ').trim(),
      currency === undefined ? '' : (CURRENCIES[currency.toUpperCase()] ?? ''),
      ...noun,
    ].filter((part) => part !== '');
    if (unit.length === 0) return [];
    return [{ value, unit: unit.join(' '), words: `${match[0]}${after}`.trim().replace(/\s+/gu, ' '), index }];
  });
}

function valueOfWord(word: string): number {
  return word.toLowerCase() === 'dozen' ? DOZEN : NUMBER_WORDS.indexOf(word.toLowerCase());
}

/** A bare number that reads as a year: four digits, 1900 to 2099, or after the name of a month. */
function isYear(digits: string, before: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(digits) || new RegExp(`(?:${MONTHS.join('|')}),? $`, 'u').test(before);
}
