import { isDay } from '../archive/partial-date.ts';
import { tokenOf } from './notation.ts';
import { type Word, wordsOf } from './words.ts';

/** The names of months in English, Russian and Kazakh; what follows them in the latter two is inflection. */
const MONTHS = [
  'jan(?:uary)?|январ\\p{L}*|янв|қаңтар\\p{L}*', 'feb(?:ruary)?|феврал\\p{L}*|фев|ақпан\\p{L}*', 'mar(?:ch)?|март\\p{L}*|наурыз\\p{L}*',
  'apr(?:il)?|апрел\\p{L}*|апр|сәуір\\p{L}*', 'may|май|мая|мае|мамыр\\p{L}*', 'june?|июн\\p{L}*|маусым\\p{L}*', 'july?|июл\\p{L}*|шілде\\p{L}*',
  'aug(?:ust)?|август\\p{L}*|авг|тамыз\\p{L}*', 'sept?(?:ember)?|сентябр\\p{L}*|сен|қыркүйек\\p{L}*', 'oct(?:ober)?|октябр\\p{L}*|окт|қазан\\p{L}*',
  'nov(?:ember)?|ноябр\\p{L}*|ноя|қараша\\p{L}*', 'dec(?:ember)?|декабр\\p{L}*|дек|желтоқсан\\p{L}*',
].map((names) => new RegExp(`^(?:${names})$`, 'u')); // prettier-ignore
/** Days of the week, and words between the parts of a date: of, the, года, жылғы. They say nothing more. */
const SILENT =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник|вторник|сред[аыу]|четверг|пятниц[аыу]|суббот[аыу]|воскресенье|(?:дүйсен|сейсен|сәрсен|бейсен|сен|жексен)бі|жұма|of|the|mid|early|late|г|год|года|году|го|ж|жыл|жылы|жылғы)$/u;

/** Dates as they are typed, months as `m12`, once silent words are out. */
const FORMS = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<year>\d{4})[-./ ]m?(?<month>\d\d?)(?:[-./ ](?<day>\d\d?))?$/,
  /^(?<day>\d\d?)[-./](?<month>\d\d?)[-./](?<year>\d{4}|\d\d)$/,
  /^(?<month>\d\d?)[-./](?<day>\d\d?)[-./](?<year>\d{4}|\d\d)$/,
  /^(?<month>\d\d?)[-./](?<year>\d{4})$/,
  /^(?<day>\d\d?)[- ]m(?<month>\d+)(?:[- ]’?(?<year>\d{2,4}))?$/,
  /^m(?<month>\d+)[- ](?<day>\d\d?)(?: ’?(?<year>\d{2,4}))?$/,
  /^m(?<month>\d+)[- ]’?(?<year>\d{3,4}|(?<=’)\d\d|[4-9]\d)$/,
  /^(?<year>\d{4}) (?<day>\d\d?) m(?<month>\d+)$/,
  /^(?<year>\d{4})年(?:(?<month>\d\d?)月(?:(?<day>\d\d?)[日号])?)?$/,
  /^(?<month>\d\d?)月(?:(?<day>\d\d?)[日号])?$/,
  /^m(?<month>\d+)$/,
];
const EITHER_WAY = /^\d\d?\/\d\d?\/\d+$/u;
const DECADE = /^(?<century>\d\d)?(?<decade>\d)0(?:s|-?[ех]|年代)$/u;
const YEARS = /^(?:(?:from|between|с) )?(?<from>\d{4})(?:[-—]| (?:to|until|and|по|до) )(?<to>\d{4})$/u;
/** A date of more words, signs of Chinese included, is none. */
const MOST_WORDS = 12;
const LONGEST_SPAN = 60;

/** The date that begins at a word of the query, the longest, with its words of the index and its number of words. */
export function dateAt(query: string, words: readonly Word[], at: number) {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    const date = readDate(plainly(query, part), query.slice(part[0]?.start, part[0]?.end));
    if (date !== undefined) return { ...date, tokens: date.dates.map((one) => tokenOf('dates', one)), length };
  }
  return undefined;
}

/** The words with what is between them: names of months as numbers, numbers of Chinese in digits, silent words left out. */
function plainly(query: string, words: readonly Word[]): string {
  const monthOf = (word: Word | undefined) => MONTHS.findIndex((names) => names.test(word?.word ?? '')) + 1;
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    if (SILENT.test(word.word)) {
      before = undefined;
      continue;
    }
    const month = monthOf(word);
    const isByMonth = month + monthOf(before) > 0;
    // 14. 12. 2015, but Dec. 14
    const between = before === undefined ? ' ' : query.slice(before.end, word.start).replace(/\.\s+/gu, isByMonth ? ' ' : '.').replace(/[\s,]+/gu, ' ').replace(/[‐‑–−]/gu, '-').replace(/'/gu, '’'); // prettier-ignore
    text += (text === '' ? '' : between) + (month > 0 ? `m${String(month)}` : word.word.replace(/^(\d\d?)(?:st|nd|rd|th)$/u, '$1')); // prettier-ignore
    before = word;
  }
  const digit = (sign: string) => (sign === '' ? '' : String('〇一二三四五六七八九'.indexOf(sign.replace('零', '〇'))));
  return text
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/gu, (_, tens: string, ones: string) => `${digit(tens) || '1'}${digit(ones) || '0'}`)
    .replace(/[〇零一二三四五六七八九]/gu, digit); // prettier-ignore
}

/** The dates any of which is meant, a decade as `201x`, and which it is, where it is one with its year. */
function readDate(text: string, written: string) {
  const { century, decade } = DECADE.exec(text)?.groups ?? {};
  if (decade !== undefined) {
    const inFull = (century ?? (Number(decade) < 5 ? '20' : '19')) + decade;
    return { dates: [`${inFull}x`], date: undefined, isAlsoWord: false };
  }
  const { from, to } = YEARS.exec(text)?.groups ?? {};
  const span = Number(to) - Number(from);
  if (span > 0 && span <= LONGEST_SPAN) {
    const dates = Array.from({ length: span + 1 }, (_, at) => String(Number(from) + at).padStart(4, '0'));
    return { dates, date: undefined, isAlsoWord: false };
  }
  // A number of four digits is no year with a comma in it.
  for (const form of /^\d,\d{3}$/u.test(written) ? [] : FORMS) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if ((year ?? month) === undefined) continue;
    // Two digits are of this century up to 49.
    const inFull = year?.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : (year?.padStart(4, '0') ?? '');
    const [inMonth, onDay] = [month?.padStart(2, '0'), day?.padStart(2, '0')];
    // A day of no year may be the 29th of February.
    if (!isDay([inFull || '2000', inMonth ?? '01', onDay ?? '01'].join('-'))) continue;
    const isAlone = year === undefined && day === undefined && text.startsWith('m');
    // By itself “may” is a verb, unless it is written as a month.
    if (isAlone && written.length < 6 && (!/^\p{Lu}/u.test(written) || written.length < 3)) continue;
    const date = [inFull, inMonth, onDay].filter((part) => part !== undefined).join('-');
    // 11/4 is the eleventh of April to some, and to others the fourth of November.
    const other = [inFull, onDay, inMonth].join('-');
    const dates = EITHER_WAY.test(text) && isDay(other) ? [date, other] : [date];
    // `2025` may also be meant as a number, `December` also as a word.
    return { dates, date: inFull === '' ? undefined : date, isAlsoWord: isAlone || month === undefined };
  }
  return undefined;
}

/** Units that are written in several ways; of another unit than was asked for a number is another. */
const UNITS = [
  ['billion', 'bn', 'млрд', 'миллиардов'],
  ['million', 'mn', 'm', 'млн', 'миллионов'],
  ['trillion', 'tn', 'трлн'],
  ['percent', 'per cent', 'процентов'],
  ['km', 'kilometre', 'kilometer', 'км'],
].map((ways) => ways.map(wordsOf));
const CURRENCY = /^(?:us|usd|dollar|dollars|rmb|cny|yuan|eur|euro|euros|kzt|tenge)$/;

/** The number that begins at a word of the query, with its unit if one follows, in the ways in which a text can write it. */
export function numberAt(words: readonly Word[], at: number): { phrases: Word[][]; length: number } | undefined {
  const start = CURRENCY.test(words[at]?.word ?? '') ? at + 1 : at;
  const number = words[start];
  if (number === undefined || !/^\d+(?:\.\d+)?$/.test(number.word)) return undefined;
  const isNext = (way: readonly Word[]) => way.every(({ word }, offset) => {
    const there = words[start + 1 + offset]?.word;
    return there === word || (word.length > 4 && there === `${word}s`);
  }); // prettier-ignore
  const unit = UNITS.find((ways) => ways.some(isNext));
  let end = start + 1 + (unit?.find(isNext)?.length ?? 0);
  while (CURRENCY.test(words[end]?.word ?? '')) end += 1;
  const bare = { word: number.word, start: number.start, end: number.end };
  return { phrases: unit === undefined ? [[bare]] : unit.map((way) => [bare, ...way]), length: end - at };
}
