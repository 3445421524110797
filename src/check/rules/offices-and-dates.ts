import type { Person } from '../../archive/content.ts';
import { datePrefix, dateSpan, holdsDay, parsePartialDate } from '../../archive/partial-date.ts';
import { datesIn, dayOf, weekdayOf, WEEKDAYS } from '../../english/dates.ts';
import { plainTypography } from '../../english/text.ts';
import { errorAt, type Rule } from '../problems.ts';

/** Each leader was head of government of a side on the day, one of each side, in the order of the sides. */
export const leaders: Rule = function* ({ settings, reports, entities }) {
  const people = new Map(entities.flatMap((entity) => (entity.kind === 'people' ? [[entity.id, entity]] : [])));
  for (const { file, frontMatter, positionOf } of reports) {
    const day = frontMatter.date.value;
    for (const [index, id] of frontMatter.leaders.entries()) {
      const person = people.get(id);
      const side = settings?.sides[index];
      if (person === undefined || side === undefined || headed(person, side.id, day)) continue;
      const inOffice = [...people.values()].filter((other) => headed(other, side.id, day)).map((other) => other.id);
      yield errorAt(file, positionOf(['leaders', index]), 'leader-not-in-office', {
        found: `“${id}”, who was not ${side.office} on ${day}`,
        expected: `the ${side.office} of that day${inOffice.length > 0 ? `: ${inOffice.join(' or ')}` : ''}`,
        fix: `correct the name, the date, or the terms of office in people/${id}.yaml`,
      });
    }
  }
};

function headed(person: Person, side: string, day: string): boolean {
  return person.offices.some((office) => office.headOfGovernmentOf === side && holdsDay(office, day));
}

/** Terms of office end after they begin and stand in order of time; the side they name is one of the archive's. */
export const offices: Rule = function* ({ settings, entities }) {
  const sides = settings?.sides.map(({ id }) => id);
  for (const entity of entities) {
    if (entity.kind !== 'people') continue;
    const { file, positionOf } = entity;
    for (const [index, { from, to, headOfGovernmentOf: side }] of entity.offices.entries()) {
      const previous = entity.offices[index - 1];
      if (to !== undefined && (parsePartialDate(to)?.last ?? to) < firstDay(from)) {
        yield errorAt(file, positionOf(['offices', index, 'to']), 'office-order', {
          found: `a term that ends on ${to} and begins on ${from}`,
          expected: 'an end after the beginning',
          fix: 'correct “from” or “to”',
        });
      }
      if (previous !== undefined && firstDay(previous.from) > firstDay(from)) {
        yield errorAt(file, positionOf(['offices', index]), 'office-order', {
          found: `a term from ${from} after one from ${previous.from}`,
          expected: 'terms in order of time',
          fix: 'put the earlier term first',
        });
      }
      if (side !== undefined && sides !== undefined && !sides.includes(side)) {
        yield errorAt(file, positionOf(['offices', index, 'headOfGovernmentOf']), 'unknown-entity', {
          found: `“${side}”, which is no side of this archive`,
          expected: `one of ${sides.join(', ')}`,
          fix: 'correct the id, or leave the line out',
        });
      }
    }
  }
};

function firstDay(written: string): string {
  return parsePartialDate(written)?.first ?? written;
}

/**
 * The file name begins with the day of the meeting; a day written in the text exists; a weekday written before a
 * day fits it (a day without a year is taken to lie in the year of the meeting).
 */
export const datesInText: Rule = function* ({ reports }) {
  for (const { id, file, frontMatter, paragraphs, positionOf } of reports) {
    const day = frontMatter.date.value;
    if (!id.startsWith(`${day}-`)) {
      yield errorAt(file, positionOf(['date']), 'date-not-in-file-name', {
        found: `the date ${day} in a file named ${id}.md`,
        expected: `a file name that begins with ${day}-`,
        fix: 'correct the date, or rename the file before it is published',
      });
    }
    for (const paragraph of paragraphs) {
      const text = plainTypography(paragraph.text);
      const dates = datesIn(text);
      for (const [index, date] of dates.entries()) {
        if (date.kind !== 'day') continue;
        const before = dates[index - 1];
        const isTogether = before?.kind === 'weekday' && /^,? $/u.test(text.slice(before.end, date.start));
        const weekday = isTogether ? WEEKDAYS[before.weekday ?? 0] : undefined;
        const meant = dayOf(date, Number(day.slice(0, 4)));
        const actual = weekdayOf(meant ?? '');
        if (actual !== undefined && (weekday === undefined || weekday === actual)) continue;
        yield errorAt(file, paragraph, 'date-disagrees', {
          found: `“${text.slice(isTogether ? before.start : date.start, date.end)}” in paragraph ${String(paragraph.number)}`,
          expected: actual === undefined ? 'a day that the calendar has' : `${actual}, the weekday of ${meant ?? ''}`,
          fix: 'correct the weekday or the date',
        });
      }
    }
  }
};

/** No meeting lies after today. */
export const futureDates: Rule = function* ({ reports }, { today }) {
  for (const { file, frontMatter, positionOf } of reports) {
    const day = frontMatter.date.value;
    if (day <= today) continue;
    yield errorAt(file, positionOf(['date']), 'future-date', {
      found: day,
      expected: `a day not after today, ${today}`,
      fix: 'correct the date; meetings are recorded after they took place',
    });
  }
};

/**
 * A known meeting’s file is named by its date, was not after today, says why where it is not certain, names holders
 * of the two offices in the order of the sides, and is no meeting that has a record.
 */
export const knownMeetings: Rule = function* ({ settings, reports, entities, knownMeetings: known }, { today }) {
  const people = new Map(entities.flatMap((entity) => (entity.kind === 'people' ? [[entity.id, entity]] : [])));
  for (const { id, file, date, leaders: met, sure, doubt, positionOf } of known) {
    const when = dateSpan(date);
    const prefix = datePrefix(date);
    if (!id.startsWith(`${prefix}-`) || /^-?\d/u.test(id.slice(prefix.length + 1))) {
      yield errorAt(file, positionOf(['date']), 'date-not-in-file-name', {
        found: `the date ${prefix} in a file named ${id}.yaml`,
        expected: `a file name that begins with ${prefix}-`,
        fix: 'correct the date, or rename the file',
      });
    }
    if (when.first > today) {
      yield errorAt(file, positionOf(['date']), 'future-date', {
        found: when.first,
        expected: `a day not after today, ${today}`,
        fix: 'correct the date; a meeting is known after it took place',
      });
    }
    if ((sure === 'likely') !== (doubt !== undefined)) {
      yield errorAt(file, positionOf(['sure']), 'missing-field', {
        found: doubt === undefined ? '“sure: likely” without “doubt”' : '“doubt” with “sure: yes”',
        expected: '“doubt”, which says why the meeting is not certain, exactly where it is only likely',
        fix: doubt === undefined ? 'add the line “doubt: …”' : 'write “sure: likely”, or remove “doubt”',
      });
    }
    for (const [index, leader] of met.entries()) {
      const person = people.get(leader);
      const side = settings?.sides[index];
      if (person === undefined || side === undefined) continue;
      if (headed(person, side.id, when.first) || headed(person, side.id, when.last)) continue;
      yield errorAt(file, positionOf(['leaders', index]), 'leader-not-in-office', {
        found: `“${leader}”, who was not ${side.office} at that time`,
        expected: `the ${side.office} of that time`,
        fix: `correct the name, the date, or the terms of office in people/${leader}.yaml`,
      });
    }
    const record = reports.find(({ frontMatter }) => {
      const day = frontMatter.date.value;
      return when.first <= day && day <= when.last && met.every((one) => frontMatter.leaders.includes(one));
    });
    if (record !== undefined) {
      yield errorAt(file, positionOf(['date']), 'known-and-recorded', {
        found: `the meeting of ${record.frontMatter.date.value}, which has the record ${record.id}`,
        expected: 'known meetings without a record',
        fix: 'remove this file; what it says beyond the record belongs into the record’s “accounts” and notes',
      });
    }
  }
};
