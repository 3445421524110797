import type { Content, KnownMeetingFile, Person, Problem, Report } from '../../archive/content.ts';
import type { Side } from '../../archive/schema/archive-settings.ts';
import { datePrefix, dateSpan, holdsDay, parsePartialDate, yearOf } from '../../archive/partial-date.ts';
import type { PartialDate } from '../../archive/partial-date.ts';
import { datesIn, dayOf, weekdayOf, WEEKDAYS } from '../../english/dates.ts';
import { plainTypography } from '../../english/text.ts';
import { errorAt, type Rule } from '../problems.ts';

/** Each leader held an office of a side on the day, one or several of each side, in the order of the sides. */
export const leaders: Rule = function* (content) {
  const fault = officeFaults(content);
  for (const report of content.reports) {
    const { date, leaders: met } = report.frontMatter;
    yield* fault(report, met, dateSpan(date));
  }
};

/** Tells of leaders who held no office of their side, neither on the first day nor on the last. */
function officeFaults({ settings, entities }: Content) {
  const people = entities.filter((entity) => entity.kind === 'people');
  return function* (
    { file, positionOf }: Report | KnownMeetingFile,
    met: readonly string[],
    { first, last }: PartialDate,
  ) {
    const [firstSide, secondSide] = settings?.sides ?? [];
    if (firstSide === undefined || secondSide === undefined) return;
    const isOf = ({ offices: held }: Person, side: Side) =>
      held.some((one) => one.side === side.id && (holdsDay(one, first) || holdsDay(one, last)));
    let isSecond = false;
    for (const [index, leader] of met.entries()) {
      const person = people.find(({ id }) => id === leader);
      // The first and the last are of different sides; those between, of either, and of the second from its first on.
      const sides: readonly Side[] = index === 0 ? [firstSide] : index === met.length - 1 || isSecond ? [secondSide] : [firstSide, secondSide]; // prettier-ignore
      const own = person && sides.find((side) => isOf(person, side));
      isSecond ||= own === secondSide;
      if (person === undefined || own !== undefined) continue;
      const inOffice = people.filter((one) => sides.some((side) => isOf(one, side))).map(({ id }) => id);
      const office = sides.map((side) => side.office).join(' or ');
      const [on, of] = first === last ? [`on ${first}`, 'that day'] : ['at that time', 'that time'];
      yield errorAt(file, positionOf(['leaders', index]), 'leader-not-in-office', {
        found: `“${leader}”, who was not ${office} ${on}`,
        expected: `the ${office} of ${of}${inOffice.length > 0 ? `: ${inOffice.join(' or ')}` : ''}`,
        fix: `correct the name, the date, or the terms of office in people/${leader}.yaml`,
      });
    }
  };
}

/** A file is named by the date of its meeting, which is none to come. */
function* misdated(
  { id, file, positionOf }: Report | KnownMeetingFile,
  prefix: string,
  first: string,
  today: string,
): Iterable<Problem> {
  if (!id.startsWith(`${prefix}-`) || (first !== prefix && /^-?\d/u.test(id.slice(prefix.length + 1)))) {
    yield errorAt(file, positionOf(['date']), 'date-not-in-file-name', {
      found: `the date ${prefix} in a file named ${file.split('/').at(-1) ?? ''}`,
      expected: `a file name that begins with ${prefix}-`,
      fix: 'correct the date, or rename the file before it is published',
    });
  }
  if (first > today) {
    yield errorAt(file, positionOf(['date']), 'future-date', {
      found: first,
      expected: `a day not after today, ${today}`,
      fix: 'correct the date; meetings are recorded after they took place',
    });
  }
}

/** Terms of office end after they begin and stand in order of time; the side they name is one of the archive's. */
export const offices: Rule = function* ({ entities }) {
  for (const entity of entities) {
    if (entity.kind !== 'people') continue;
    const { file, positionOf } = entity;
    for (const [index, { from, to }] of entity.offices.entries()) {
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
    }
  }
};

function firstDay(written: string): string {
  return parsePartialDate(written)?.first ?? written;
}

/** Dates agree with the file name, the calendar and the weekday before them; none is to come. */
export const datesInText: Rule = function* ({ reports }, { today }) {
  for (const report of reports) {
    const { file, frontMatter, paragraphs } = report;
    const { date: met } = frontMatter;
    yield* misdated(report, datePrefix(met), dateSpan(met).first, today);
    for (const [index, { date: signed }] of frontMatter.documents.entries()) {
      if (firstDay(signed) <= today) continue;
      yield errorAt(file, report.positionOf(['documents', index, 'date']), 'future-date', {
        found: signed,
        expected: `a day not after today, ${today}`,
        fix: 'correct the date; a document is listed after it was signed',
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
        const meant = dayOf(date, yearOf(met.value));
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

/** A known meeting has the same of its date and leaders, says why it is not certain, and has no record. */
export const knownMeetings: Rule = function* (content, { today }) {
  const fault = officeFaults(content);
  for (const known of content.knownMeetings) {
    const { file, date, leaders: met, sure, doubt, positionOf } = known;
    const when = dateSpan(date);
    yield* misdated(known, datePrefix(date), when.first, today);
    if ((sure === 'likely') !== (doubt !== undefined)) {
      yield errorAt(file, positionOf(['sure']), 'missing-field', {
        found: doubt === undefined ? '“sure: likely” without “doubt”' : '“doubt” with “sure: yes”',
        expected: '“doubt”, which says why the meeting is not certain, exactly where it is only likely',
        fix: doubt === undefined ? 'add the line “doubt: …”' : 'write “sure: likely”, or remove “doubt”',
      });
    }
    yield* fault(known, met, when);
    const record = content.reports.find(({ frontMatter }) => {
      const { first, last } = dateSpan(frontMatter.date);
      return when.first <= first && last <= when.last && met.every((one) => frontMatter.leaders.includes(one));
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
