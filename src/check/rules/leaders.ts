import type { Person } from '../../archive/content.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';
import { holdsDay } from '../../archive/partial-date.ts';

/** Each leader was head of government of a side on the day, one of each side, in the order of the sides. */
export const leaders: Rule = ({ settings, reports, entities }) => {
  if (settings === undefined) return [];
  const people = new Map(entities.filter((entity) => entity.kind === 'people').map((person) => [person.id, person]));
  return reports.flatMap((report) => {
    const day = report.frontMatter.date.value;
    return report.frontMatter.leaders.flatMap((id, index) => {
      const person = people.get(id);
      const side = settings.sides[index];
      if (person === undefined || side === undefined || headed(person, side.id, day)) return [];
      const inOffice = [...people.values()].filter((other) => headed(other, side.id, day)).map((other) => other.id);
      return [
        errorAt(report.file, report.positionOf(['leaders', index]), 'leader-not-in-office', {
          found: `“${id}”, who was not ${side.office} on ${day}`,
          expected: `the ${side.office} of that day${inOffice.length > 0 ? `: ${inOffice.join(' or ')}` : ''}`,
          fix: `correct the name, the date, or the terms of office in people/${id}.yaml`,
        }),
      ];
    });
  });
};

function headed(person: Person, side: string, day: string): boolean {
  return person.offices.some((office) => office.headOfGovernmentOf === side && holdsDay(office, day));
}
