import { dateToken, decadeToken, monthToken } from './notation.ts';
import type { Word } from './words.ts';

/** A date in a query, and how many words it takes up. */
export interface QueryDate {
  /** The index words any of which stands for it. */
  readonly tokens: readonly string[];
  readonly length: number;
  /** The year that is asked for, where it is one. */
  readonly year: string | undefined;
  /** Whether the words may be meant as they are: `2025` also as a number, `December` also as a word. */
  readonly isAlsoWord: boolean;
}

/** The beginnings of the names of months, folded: English, Russian, Kazakh; what follows is inflection. */
const MONTHS: readonly RegExp[] = [
  'jan(?:uary)?|январ.*|янв|қаңтар.*', 'feb(?:ruary)?|феврал.*|фев|ақпан.*', 'mar(?:ch)?|март.*|наурыз.*',
  'apr(?:il)?|апрел.*|апр|сәуір.*', 'may|май|мая|мае|мамыр.*', 'june?|июн.*|маусым.*', 'july?|июл.*|шілде.*',
  'aug(?:ust)?|август.*|авг|тамыз.*', 'sept?(?:ember)?|сентябр.*|сен|қыркүйек.*', 'oct(?:ober)?|октябр.*|окт|қазан.*',
  'nov(?:ember)?|ноябр.*|ноя|қараша.*', 'dec(?:ember)?|декабр.*|дек|желтоқсан.*',
].map((names) => new RegExp(`^(?:${names})$`, 'u')); // prettier-ignore
/** These are words of their own too, or too short to be told from one. */
const ALSO_WORDS = /^(?:.{1,3}|march|june?|july?|sept|май|мая|мае|қазан|маусым)$/u;
const WEEKDAYS =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник.?|вторник.?|сред[аыу]|четверг.?|пятниц[аыу]|суббот[аыу]|воскресень[ея]|(?:дүйсен|сейсен|сәрсен|бейсен|сен|жексен)бі|жұма)$/u;
/** Words between the parts of a date: of, the, года, жылғы. */
const BETWEEN = /^(?:of|the|г|год|года|году|го|ж|жыл|жылы|жылғы)$/u;
const YEAR_WORD = /^(?:г|год|года|году|ж|жыл|жылы|жылғы)$/u;
const CHINESE_NUMBERS = '一二三四五六七八九';

/** The date that begins at a word of the query, in the forms that people type. */
export function dateAt(query: string, words: readonly Word[], at: number): QueryDate | undefined {
  const first = skipWeekday(words, at);
  const found = new DateReader(query, words, first).read();
  if (found === undefined) return undefined;
  let end = first + found.length;
  if (WEEKDAYS.test(words[end]?.word ?? '') || (words[end]?.word === '星' && words[end + 1]?.word === '期')) {
    end += words[end]?.word === '星' ? 3 : 1;
  }
  return { ...found, length: end - at };
}

function skipWeekday(words: readonly Word[], at: number): number {
  if (!WEEKDAYS.test(words[at]?.word ?? '')) return at;
  return BETWEEN.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
}

class DateReader {
  readonly #query: string;
  readonly #words: readonly Word[];
  readonly #start: number;

  constructor(query: string, words: readonly Word[], start: number) {
    this.#query = query;
    this.#words = words;
    this.#start = start;
  }

  read(): QueryDate | undefined {
    return this.#inDigits() ?? this.#chinese() ?? this.#inWords() ?? this.#decade() ?? this.#years();
  }

  #word(offset: number): string {
    return this.#words[this.#start + offset]?.word ?? '';
  }

  /** What is between a word and the next one. */
  #after(offset: number): string {
    const [word, next] = [this.#words[this.#start + offset], this.#words[this.#start + offset + 1]];
    return word === undefined || next === undefined ? '' : this.#query.slice(word.end, next.start);
  }

  #date(length: number, year: string, month?: number, day?: number): QueryDate | undefined {
    if (month !== undefined && (month < 1 || month > 12)) return undefined;
    if (day !== undefined && (day < 1 || day > daysIn(Number(year), month ?? 1))) return undefined;
    const date = [year, ...[month, day].filter((part) => part !== undefined).map(padded)].join('-');
    return { tokens: [dateToken(date)], length, year, isAlsoWord: false };
  }

  /** 2015-12-14, 2015/12, 14.12.2015, 12/14/2015 where it cannot be another day, 14.12.15, 12.2015. */
  #inDigits(): QueryDate | undefined {
    const [, monthOrYear = '', yearOrMonth = ''] = /^(\d{1,4})\.(\d{1,4})$/.exec(this.#word(0)) ?? [];
    if (isYear(monthOrYear) && /^\d\d?$/.test(yearOrMonth)) return this.#date(1, monthOrYear, Number(yearOrMonth));
    if (/^\d\d?$/.test(monthOrYear) && isYear(yearOrMonth)) return this.#date(1, yearOrMonth, Number(monthOrYear));
    const [a, b, c] = [this.#word(0), this.#word(1), this.#word(2)];
    const isParted = (offset: number) => /^[./\-‐‑–−]$/u.test(this.#after(offset));
    if (!/^\d+$/.test(a) || !/^\d+$/.test(b) || !isParted(0)) return undefined;
    if (isYear(a) && b.length <= 2) {
      const isDay = /^\d\d?$/.test(c) && isParted(1);
      return isDay ? this.#date(3, a, Number(b), Number(c)) : this.#date(2, a, Number(b));
    }
    if (isYear(b) && a.length <= 2) return this.#date(2, b, Number(a));
    if (!/^(?:\d\d|\d{4})$/.test(c) || !isParted(1)) return undefined;
    const year = wholeYear(c);
    return this.#date(3, year, Number(b), Number(a)) ?? this.#date(3, year, Number(a), Number(b));
  }

  /** 2015年12月14日, 2015年, 12月14日 and 十二月; 2010年代 is a decade. */
  #chinese(): QueryDate | undefined {
    const [year, afterYear] = this.#chineseNumber(0);
    if (isYear(year) && this.#word(afterYear) === '年') {
      if (this.#word(afterYear + 1) === '代') return this.#ofDecade(year, afterYear + 2);
      const { month, day, length } = this.#chineseMonth(afterYear + 1);
      return this.#date(length ?? afterYear + 1, year, month, day);
    }
    const { month, day, length } = this.#chineseMonth(0);
    return month === undefined || length === undefined ? undefined : ofAnyYear(month, day, length);
  }

  #chineseMonth(offset: number): { month?: number | undefined; day?: number | undefined; length?: number } {
    const [month, afterMonth] = this.#chineseNumber(offset);
    if (month === '' || this.#word(afterMonth) !== '月') return {};
    const [day, afterDay] = this.#chineseNumber(afterMonth + 1);
    const isDay = day !== '' && (this.#word(afterDay) === '日' || this.#word(afterDay) === '号');
    return {
      month: Number(month),
      day: isDay ? Number(day) : undefined,
      length: isDay ? afterDay + 1 : afterMonth + 1,
    };
  }

  /** A number in digits or in Chinese up to 31, and where it ends. */
  #chineseNumber(offset: number): [number: string, end: number] {
    if (/^\d+$/.test(this.#word(offset))) return [this.#word(offset), offset + 1];
    let [end, tens, ones, hasTen] = [offset, 0, 0, false];
    for (; ; end += 1) {
      const sign = this.#word(end);
      if (sign === '十' && !hasTen) [hasTen, tens, ones] = [true, ones === 0 ? 1 : ones, 0];
      else if (sign !== '' && CHINESE_NUMBERS.includes(sign) && ones === 0) ones = CHINESE_NUMBERS.indexOf(sign) + 1;
      else break;
    }
    return end === offset ? ['', offset] : [String(tens * 10 + ones), end];
  }

  /** 14 December 2015, the 14th of December, December 14, 2015, December 2015, 2015 жылғы 14 желтоқсан, December. */
  #inWords(): QueryDate | undefined {
    let at = 0;
    const between = () => { while (BETWEEN.test(this.#word(at))) at += 1; }; // prettier-ignore
    const take = <T>(value: T | undefined): T | undefined => {
      if (value !== undefined) at += 1;
      return value;
    };
    let year = isYear(this.#word(0)) ? take(this.#word(0)) : undefined;
    if (year !== undefined) between();
    if (this.#word(0) === 'the') at += 1;
    let day = take(dayOf(this.#word(at)));
    if (day !== undefined) between();
    const name = this.#word(at);
    const month = take(monthOf(name));
    if (month === undefined) return undefined;
    let end = at;
    if (day === undefined) {
      between();
      const isDay = dayOf(this.#word(at)) !== undefined && !this.#isShortYear(at);
      day = isDay ? take(dayOf(this.#word(at))) : undefined;
      if (day !== undefined) end = at;
      if (day !== undefined && this.#word(at) === 'го') end = at += 1;
    }
    if (year === undefined) {
      between();
      const written = this.#word(at);
      if (/^\d{3,4}$/.test(written)) year = take(written.padStart(4, '0'));
      else if (/^\d\d$/.test(written) && (day !== undefined || this.#isShortYear(at) || Number(written) > 31)) year = take(wholeYear(written)); // prettier-ignore
      if (year !== undefined) end = at;
      if (year !== undefined && YEAR_WORD.test(this.#word(at))) end = at + 1;
    }
    if (year !== undefined) return this.#date(end, year, month, day);
    if (day !== undefined) return ofAnyYear(month, day, end);
    // By itself “may” is a verb, unless it is written as a month.
    const isCapital = /^\p{Lu}/u.test(this.#query.slice(this.#words[this.#start]?.start ?? 0));
    if (end !== 1 || (ALSO_WORDS.test(name) && (!isCapital || name.length < 3))) return undefined;
    return { ...ofAnyYear(month, undefined, 1), isAlsoWord: true };
  }

  /** ’15 */
  #isShortYear(offset: number): boolean {
    return /['’]$/u.test(this.#after(offset - 1)) && /^\d\d$/.test(this.#word(offset));
  }

  /** 2010s, 90s, 1990-е, the 1990s. */
  #decade(): QueryDate | undefined {
    const [, year, short] = /^(?:(\d{3}0)|(\d0))$/.exec(this.#word(0)) ?? [];
    const isDecade = /^(?:s|е|х)$/u.test(this.#word(1)) && this.#words[this.#start]?.joined?.length === 2;
    if (!isDecade) return undefined;
    return this.#ofDecade(year ?? wholeYear(short ?? ''), 2);
  }

  #ofDecade(year: string, length: number): QueryDate {
    return { tokens: [decadeToken(year.slice(0, 3))], length, year: undefined, isAlsoWord: false };
  }

  /** 2015, 2015–2022, 1689, 0850. */
  #years(): QueryDate | undefined {
    const [from, to] = [this.#word(0), this.#word(1)];
    if (!isYear(from)) return undefined;
    const years = Number(to) - Number(from);
    if (isYear(to) && this.#words[this.#start]?.joined?.length === 2 && years > 0 && years <= LONGEST_SPAN) {
      const tokens = Array.from({ length: years + 1 }, (_, at) =>
        dateToken(String(Number(from) + at).padStart(4, '0')),
      );
      return { tokens, length: 2, year: undefined, isAlsoWord: false };
    }
    return { tokens: [dateToken(from)], length: YEAR_WORD.test(to) ? 2 : 1, year: from, isAlsoWord: true };
  }
}

const LONGEST_SPAN = 60;

function ofAnyYear(month: number, day: number | undefined, length: number): QueryDate {
  const token = padded(month) + (day === undefined ? '' : `d${padded(day)}`);
  return { tokens: [monthToken(token)], length, year: undefined, isAlsoWord: false };
}

function monthOf(word: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.test(word));
  return index === -1 ? undefined : index + 1;
}

function dayOf(word: string): number | undefined {
  const [, day] = /^(\d\d?)(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined;
}

function isYear(word: string): boolean {
  return /^\d{4}$/.test(word);
}

/** Two digits are of this century up to 49. */
function wholeYear(written: string): string {
  return written.length > 2 ? written : `${Number(written) < 50 ? '20' : '19'}${written}`;
}

function daysIn(year: number, month: number): number {
  return month === 2
    ? new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
