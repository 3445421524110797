const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore

/** A date in a query, as exact as it was typed (`2015`, `2015-12`, `2015-12-14`), and how many words it takes up. */
export interface QueryDate {
  readonly date: string;
  readonly length: number;
}

/** The date that begins at a word of the query, in the forms people type: see `inOneWord`, 14 December 2015, Dec 14 2015, Dec 2015. */
export function dateAt(words: readonly string[], at: number): QueryDate | undefined {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  const whole = inOneWord(first);
  if (whole !== undefined) return { date: whole, length: 1 };
  const firstMonth = monthOf(first);
  if (firstMonth !== undefined) {
    if (isDayOfMonth(second) && isYear(third)) return { date: `${third}-${firstMonth}-${padded(second)}`, length: 3 };
    if (isYear(second)) return { date: `${second}-${firstMonth}`, length: 2 };
  }
  const secondMonth = monthOf(second);
  if (isDayOfMonth(first) && secondMonth !== undefined && isYear(third)) {
    return { date: `${third}-${secondMonth}-${padded(first)}`, length: 3 };
  }
  return undefined;
}

const ONE_WORD = [
  /^(?<year>(?:19|20)\d{2})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/,
  /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})$/,
  /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/,
];

/** 2015, 2015-12, 2015-12-14, 2015/12/14, 14.12.2015, 14/12/2015 and 2015年12月14日; the day always before the month. */
function inOneWord(word: string): string | undefined {
  for (const form of ONE_WORD) {
    const { year, month, day } = form.exec(word)?.groups ?? {};
    if (year === undefined) continue;
    if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined;
    return [year, ...[month, day].filter((part) => part !== undefined).map(padded)].join('-');
  }
  return undefined;
}

function monthOf(word: string): string | undefined {
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)));
  return index === -1 ? undefined : String(index + 1).padStart(2, '0');
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d{2}$/.test(word);
}

function isDayOfMonth(word: string): boolean {
  return /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word);
}

function padded(day: string): string {
  return String(Number.parseInt(day, 10)).padStart(2, '0');
}
