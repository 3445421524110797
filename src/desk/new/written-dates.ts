import { MONTHS, MONTH_ABBREVIATIONS, WEEKDAYS } from '../../english/english-dates.ts';
import { isDay } from '../../archive/partial-date.ts';

/** A date as a text writes it. */
export interface WrittenDate {
  readonly text: string;
  readonly index: number;
  /** The day, YYYY-MM-DD; missing where no year is written or the calendar has no such day. */
  readonly day?: string;
  /** Month and day, MM-DD. */
  readonly monthAndDay: string;
  /** The weekday that is written with it. */
  readonly weekday?: string;
}

const MONTH_NUMBERS = new Map([...MONTH_ABBREVIATIONS, ...MONTHS.map((name, index) => [name, index + 1] as const)]);
const MONTH = `(?<month>${[...MONTH_NUMBERS.keys()].join('|')})\\b\\.?`;
const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')}),? )?`;
const FORMS = [
  // 2015-03-27
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/gu,
  // Friday, 27 March 2015; 27th of March, 2015
  new RegExp(`${WEEKDAY}(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (?<year>\\d{4})\\b)?`, 'gu'),
  // Friday, March 27, 2015; Nov. 4
  new RegExp(`${WEEKDAY}\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4})\\b)?`, 'gu'),
];

/** Every date of a text that names at least a day and a month, in order. */
export function writtenDates(text: string): WrittenDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)])
    .flatMap((match) => {
      const { year, number, month = '', day = '', weekday } = match.groups ?? {};
      const monthAndDay = `${number ?? String(MONTH_NUMBERS.get(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
      const whole = `${year ?? ''}-${monthAndDay}`;
      return [
        {
          text: match[0],
          index: match.index,
          monthAndDay,
          ...(isDay(whole) && { day: whole }),
          ...(weekday !== undefined && { weekday }),
        },
      ];
    })
    .sort((a, b) => a.index - b.index);
}
