import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** No meeting lies after today. */
export const futureDates: Rule = ({ reports }, { today }) =>
  reports.flatMap((report) => {
    const day = report.frontMatter.date.value;
    if (day <= today) return [];
    return [
      errorAt(report.file, report.positionOf(['date']), 'future-date', {
        found: day,
        expected: `a day not after today, ${today}`,
        fix: 'correct the date; meetings are recorded after they took place',
      }),
    ];
  });
