import { MONTHS, WEEKDAYS, weekdayOf } from '../../english/english-dates.ts';
import type { Problem, Report } from '../../archive/content.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

const WRITTEN_DATE = new RegExp(
  `(?:(${WEEKDAYS.join('|')}),? )?(?<!\\d)(\\d{1,2}) (${MONTHS.join('|')})\\b(?: (\\d{4}))?`,
  'gu',
);

/**
 * The file name begins with the day of the meeting; a day written in the text exists; a weekday written before a
 * day fits it (a day without a year is taken to lie in the year of the meeting).
 */
export const datesInText: Rule = ({ reports }) =>
  reports.flatMap((report) => [...fileName(report), ...report.paragraphs.flatMap((p) => written(report, p))]);

function fileName(report: Report): Problem[] {
  const day = report.frontMatter.date.value;
  if (report.id.startsWith(`${day}-`)) return [];
  return [
    errorAt(report.file, report.positionOf(['date']), 'date-not-in-file-name', {
      found: `the date ${day} in a file named ${report.id}.md`,
      expected: `a file name that begins with ${day}-`,
      fix: 'correct the date, or rename the file before it is published',
    }),
  ];
}

function written(report: Report, paragraph: Report['paragraphs'][number]): Problem[] {
  return [...paragraph.text.matchAll(WRITTEN_DATE)].flatMap((match) => {
    const [text, weekday, date = '', month = '', year = report.frontMatter.date.value.slice(0, 4)] = match;
    const day = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
    const actual = weekdayOf(day);
    if (actual !== undefined && (weekday === undefined || weekday === actual)) return [];
    return [
      errorAt(report.file, paragraph, 'date-disagrees', {
        found: `“${text}” in paragraph ${String(paragraph.number)}`,
        expected: actual === undefined ? 'a day that the calendar has' : `${actual}, the weekday of ${day}`,
        fix: 'correct the weekday or the date',
      }),
    ];
  });
}
