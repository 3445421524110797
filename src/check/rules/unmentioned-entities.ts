import { factValue } from '../../archive/schema/parts.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Every entity is mentioned in a record, is a place of its front matter, or holds a place that is. */
export const unmentionedEntities: Rule = ({ reports, knownMeetings, entities, unread }) => {
  // A record that could not be read may mention any of them.
  if ([...unread].some((path) => /^(?:known-)?meetings\//u.test(path))) return [];
  const used = new Set<string>();
  for (const { frontMatter, paragraphs } of reports) {
    for (const { mentions } of paragraphs) for (const { kind, id } of mentions) used.add(`${kind}/${id}`);
    for (const id of frontMatter.leaders) used.add(`people/${id}`);
    const { place, building, otherPlace } = frontMatter.venue;
    for (const fact of [place, building, otherPlace, ...frontMatter.refersTo.map((event) => event.place)]) {
      const id = factValue(fact);
      if (id !== undefined) used.add(`places/${id}`);
    }
  }
  for (const { leaders, place } of knownMeetings) {
    for (const id of leaders) used.add(`people/${id}`);
    used.add(`places/${factValue(place) ?? ''}`);
  }
  for (const entity of entities) {
    // Every holder of one of the two offices is on the timeline.
    if (entity.kind === 'people' && entity.offices.some(({ headOfGovernmentOf: side }) => side !== undefined)) {
      used.add(`people/${entity.id}`);
    }
    if (entity.kind === 'places' && entity.within !== undefined) used.add(`places/${entity.within}`);
  }
  return entities
    .filter((entity) => entity.kind !== 'commitments' && !used.has(`${entity.kind}/${entity.id}`))
    .map((entity) =>
      errorAt(entity.file, { line: 1, column: 1 }, 'unmentioned-entity', {
        found: `“${entity.name}”, which no record or known meeting mentions`,
        expected: 'at least one link to it in a record',
        fix: `link it where a record speaks of it, as [${entity.name}](../${entity.kind}/${entity.id}.yaml), or remove the file`,
      }),
    );
};
