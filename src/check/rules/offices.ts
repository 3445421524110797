import { parsePartialDate } from '../../archive/partial-date.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Terms of office end after they begin and stand in order of time; the side they name is one of the archive's. */
export const offices: Rule = ({ settings, entities }) =>
  entities.flatMap((entity) => {
    if (entity.kind !== 'people') return [];
    return entity.offices.flatMap((office, index) => {
      const side = office.headOfGovernmentOf;
      const previous = entity.offices[index - 1];
      const problems = [];
      if (office.to !== undefined && lastDay(office.to) < firstDay(office.from)) {
        problems.push(
          errorAt(entity.file, entity.positionOf(['offices', index, 'to']), 'office-order', {
            found: `a term that ends on ${office.to} and begins on ${office.from}`,
            expected: 'an end after the beginning',
            fix: 'correct “from” or “to”',
          }),
        );
      }
      if (previous !== undefined && firstDay(previous.from) > firstDay(office.from)) {
        problems.push(
          errorAt(entity.file, entity.positionOf(['offices', index]), 'office-order', {
            found: `a term from ${office.from} after one from ${previous.from}`,
            expected: 'terms in order of time',
            fix: 'put the earlier term first',
          }),
        );
      }
      if (side !== undefined && settings !== undefined && !settings.sides.some(({ id }) => id === side)) {
        problems.push(
          errorAt(entity.file, entity.positionOf(['offices', index, 'headOfGovernmentOf']), 'unknown-entity', {
            found: `“${side}”, which is no side of this archive`,
            expected: `one of ${settings.sides.map(({ id }) => id).join(', ')}`,
            fix: 'correct the id, or leave the line out',
          }),
        );
      }
      return problems;
    });
  });

function firstDay(written: string): string {
  return parsePartialDate(written)?.first ?? written;
}

function lastDay(written: string): string {
  return parsePartialDate(written)?.last ?? written;
}
