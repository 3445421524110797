import type { Position, Problem } from '../../archive/content.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { ReferredEvent } from '../../archive/schema/meeting.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Titles and names are distinct within their kind, and one event is told the same way by every record. */
export const duplicates: Rule = ({ reports, entities }) => {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const once = (kind: string, name: string, file: string, position: () => Position) => {
    const key = `${kind}/${name.normalize('NFKC').toLowerCase()}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, file);
      return;
    }
    problems.push(
      errorAt(file, position(), 'duplicate-title', {
        found: `“${name}”, which ${first} has too`,
        expected: `a name that no other file of ${kind} has`,
        fix: 'make the two distinct, or remove one of the files',
      }),
    );
  };
  for (const report of reports)
    once('meetings', report.frontMatter.title, report.file, () => report.positionOf(['title']));
  for (const entity of entities) once(entity.kind, entity.name, entity.file, () => entity.positionOf(['name']));

  const events = new Map<string, { told: string; file: string }>();
  for (const report of reports) {
    report.frontMatter.refersTo.forEach((event, index) => {
      const told = tell(event);
      const first = events.get(event.event);
      if (first === undefined) events.set(event.event, { told, file: report.file });
      else if (first.told !== told) {
        problems.push(
          errorAt(report.file, report.positionOf(['refersTo', index, 'event']), 'event-disagrees', {
            found: `“${event.event}” as ${told}`,
            expected: `the same as in ${first.file}: ${first.told}`,
            fix: 'make both the same, or give this one another “event” id',
          }),
        );
      }
    });
  }
  return problems;
};

function tell({ kind, title, date, place }: ReferredEvent): string {
  return `${kind}, “${title}”, ${date.value}, ${place.known === NOT_STATED ? NOT_STATED : place.value}`;
}
