import { nearest } from '../../archive/nearest.ts';
import type { Position, Problem, EntityKind, Report } from '../../archive/content.ts';
import { THIRD_PARTY } from '../../archive/schema/meeting.ts';
import { SHARED_PARTIES } from '../../archive/schema/entities.ts';
import { factValue } from '../../archive/schema/parts.ts';
import { UNWRITTEN_SIDE } from '../../archive/content.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Every reference, in front matter, text or another entity, leads to an entity that has a file. */
export const unknownEntities: Rule = ({ settings, reports, knownMeetings, entities, unread }) => {
  const known = new Map<string, Set<string>>();
  for (const { kind, id } of entities) known.set(kind, (known.get(kind) ?? new Set()).add(id));
  const meetings = new Set(reports.map((report) => report.id));

  // A position is worked out only where there is a problem.
  const check = (file: string, position: () => Position, folder: EntityKind | 'meetings', id: string): Problem[] => {
    const ids = folder === 'meetings' ? meetings : (known.get(folder) ?? new Set<string>());
    if (ids.has(id) || unread.has(`${folder}/${id}`)) return [];
    const guess = nearest(id, ids);
    return [
      errorAt(file, position(), 'unknown-entity', {
        found: `“${id}”, which has no file in ${folder}`,
        expected: `the name of a file in ${folder}, without its ending`,
        fix:
          guess === undefined
            ? `create the file in ${folder}, or correct the name`
            : `write “${guess}”, or create the file`,
      }),
    ];
  };

  const party = (file: string, position: () => Position, id: string, others: readonly string[]): Problem[] => {
    const accepted = [...(settings?.sides.map((side) => side.id) ?? [id]), ...others];
    if (accepted.includes(id)) return [];
    return [
      errorAt(file, position(), 'unknown-entity', {
        found: `“${id}”, which is no side of this archive`,
        expected: `one of ${accepted.join(', ')}`,
        fix: 'correct the id',
      }),
    ];
  };

  const optional = (file: string, position: () => Position, kind: EntityKind, id: string | undefined) =>
    id === undefined ? [] : check(file, position, kind, id);

  const ofReport = (report: Report) => {
    const at = (path: PropertyKey[], kind: EntityKind, id: string | undefined) =>
      optional(report.file, () => report.positionOf(path), kind, id);
    const { leaders, topics, venue, refersTo, source, accounts, accountsNotFound, comparison } = report.frontMatter;
    const sideAt = (path: PropertyKey[], id: string, others: readonly string[]) =>
      party(report.file, () => report.positionOf(path), id, others);
    return [
      ...sideAt(['source', 'side'], source.side, [THIRD_PARTY, UNWRITTEN_SIDE]),
      ...accounts.flatMap(({ side }, i) => sideAt(['accounts', i, 'side'], side, [THIRD_PARTY])),
      ...accountsNotFound.flatMap(({ side }, i) => sideAt(['accountsNotFound', i, 'side'], side, [])),
      ...(comparison?.only ?? []).flatMap(({ side }, i) =>
        sideAt(['comparison', 'only', i, 'side'], side, [THIRD_PARTY]),
      ),
      ...leaders.flatMap((id, i) => at(['leaders', i], 'people', id)),
      ...topics.flatMap((id, i) => at(['topics', i], 'topics', id)),
      ...at(['venue', 'place'], 'places', factValue(venue.place)),
      ...at(['venue', 'building'], 'places', factValue(venue.building)),
      ...at(['venue', 'otherPlace'], 'places', factValue(venue.otherPlace)),
      ...refersTo.flatMap((event, i) => at(['refersTo', i, 'place'], 'places', factValue(event.place))),
      ...report.paragraphs.flatMap((paragraph) =>
        paragraph.mentions.flatMap((mention) => check(report.file, () => mention, mention.kind, mention.id)),
      ),
    ];
  };

  return [
    ...reports.flatMap(ofReport),
    ...entities.flatMap((entity) => {
      if (entity.kind === 'places' && entity.within !== undefined) {
        return check(entity.file, () => entity.positionOf(['within']), 'places', entity.within);
      }
      if (entity.kind !== 'commitments') return [];
      return [
        ...check(entity.file, () => entity.positionOf(['topic']), 'topics', entity.topic),
        ...entity.steps.flatMap((step, i) => [
          ...check(entity.file, () => entity.positionOf(['steps', i, 'meeting']), 'meetings', step.meeting),
          ...party(entity.file, () => entity.positionOf(['steps', i, 'by']), step.by, SHARED_PARTIES),
        ]),
      ];
    }),
    ...knownMeetings.flatMap(({ file, leaders, place, sources, positionOf }) => [
      ...leaders.flatMap((id, i) => check(file, () => positionOf(['leaders', i]), 'people', id)),
      ...optional(file, () => positionOf(['place']), 'places', factValue(place)),
      ...sources.flatMap(({ side }, i) => party(file, () => positionOf(['sources', i, 'side']), side, [THIRD_PARTY])),
    ]),
  ];
};
