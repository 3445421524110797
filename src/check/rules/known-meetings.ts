import { datePrefix, dateSpan, holdsDay } from '../../archive/partial-date.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/**
 * A known meeting’s file is named by its date, was not after today, says why where it is not certain, names holders
 * of the two offices in the order of the sides, and is no meeting that has a record.
 */
export const knownMeetings: Rule = ({ settings, reports, entities, knownMeetings: known }, { today }) => {
  const people = new Map(entities.flatMap((entity) => (entity.kind === 'people' ? [[entity.id, entity]] : [])));
  return known.flatMap(({ id, file, date, leaders, sure, doubt, positionOf }) => {
    const problems = [];
    const when = dateSpan(date);
    const prefix = datePrefix(date);
    if (!id.startsWith(`${prefix}-`) || /^-?\d/u.test(id.slice(prefix.length + 1))) {
      problems.push(
        errorAt(file, positionOf(['date']), 'date-not-in-file-name', {
          found: `the date ${prefix} in a file named ${id}.yaml`,
          expected: `a file name that begins with ${prefix}-`,
          fix: 'correct the date, or rename the file',
        }),
      );
    }
    if (when.first > today) {
      problems.push(
        errorAt(file, positionOf(['date']), 'future-date', {
          found: when.first,
          expected: `a day not after today, ${today}`,
          fix: 'correct the date; a meeting is known after it took place',
        }),
      );
    }
    if ((sure === 'likely') !== (doubt !== undefined)) {
      problems.push(
        errorAt(file, positionOf(['sure']), 'missing-field', {
          found: doubt === undefined ? '“sure: likely” without “doubt”' : '“doubt” with “sure: yes”',
          expected: '“doubt”, which says why the meeting is not certain, exactly where it is only likely',
          fix: doubt === undefined ? 'add the line “doubt: …”' : 'write “sure: likely”, or remove “doubt”',
        }),
      );
    }
    leaders.forEach((leader, index) => {
      const person = people.get(leader);
      const side = settings?.sides[index];
      if (person === undefined || side === undefined) return;
      const held = person.offices.some(
        (office) =>
          office.headOfGovernmentOf === side.id && (holdsDay(office, when.first) || holdsDay(office, when.last)),
      );
      if (held) return;
      problems.push(
        errorAt(file, positionOf(['leaders', index]), 'leader-not-in-office', {
          found: `“${leader}”, who was not ${side.office} at that time`,
          expected: `the ${side.office} of that time`,
          fix: `correct the name, the date, or the terms of office in people/${leader}.yaml`,
        }),
      );
    });
    const record = reports.find(({ frontMatter }) => {
      const day = frontMatter.date.value;
      return when.first <= day && day <= when.last && leaders.every((one) => frontMatter.leaders.includes(one));
    });
    if (record !== undefined) {
      problems.push(
        errorAt(file, positionOf(['date']), 'known-and-recorded', {
          found: `the meeting of ${record.frontMatter.date.value}, which has the record ${record.id}`,
          expected: 'known meetings without a record',
          fix: 'remove this file; what it says beyond the record belongs into the record’s “accounts” and notes',
        }),
      );
    }
    return problems;
  });
};
