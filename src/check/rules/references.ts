import { namedInFacts } from '../../archive/count-mentions.ts';
import { nearest } from '../../archive/nearest.ts';
import { type EntityKind, type Position, type Problem, type Report, UNWRITTEN_CHOICE } from '../../archive/content.ts';
import { THIRD_PARTY } from '../../archive/schema/meeting.ts';
import { SHARED_PARTIES } from '../../archive/schema/entities.ts';
import { factValue } from '../../archive/schema/parts.ts';
import { TOP } from '../../content/content-file.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/** Every reference, in front matter, text or another entity, leads to an entity that has a file. */
export const unknownEntities: Rule = ({ settings, reports, knownMeetings, entities, unread }) => {
  const problems: Problem[] = [];
  const known = new Map([['meetings', new Set(reports.map(({ id }) => id))]]);
  for (const { kind, id } of entities) known.set(kind, (known.get(kind) ?? new Set()).add(id));

  // A position is worked out only where there is a problem.
  const check = (file: string, position: () => Position, folder: EntityKind | 'meetings', id: string | undefined) => {
    const ids = known.get(folder) ?? new Set<string>();
    if (id === undefined || ids.has(id) || unread.has(`${folder}/${id}`)) return;
    const guess = nearest(id, ids);
    problems.push(
      errorAt(file, position(), 'unknown-entity', {
        found: `“${id}”, which has no file in ${folder}`,
        expected: `the name of a file in ${folder}, without its ending`,
        fix: guess === undefined ? `create the file in ${folder}, or correct the name` : `write “${guess}”, or create the file`, // prettier-ignore
      }),
    );
  };
  const party = (file: string, position: () => Position, id: string, others: readonly string[]) => {
    const accepted = [...(settings?.sides.map((side) => side.id) ?? [id]), ...others];
    if (accepted.includes(id)) return;
    problems.push(
      errorAt(file, position(), 'unknown-entity', {
        found: `“${id}”, which is no side of this archive`,
        expected: `one of ${accepted.join(', ')}`,
        fix: 'correct the id',
      }),
    );
  };

  for (const { file, frontMatter, paragraphs, positionOf } of reports) {
    const at = (path: PropertyKey[], kind: EntityKind, id: string | undefined) => {
      check(file, () => positionOf(path), kind, id);
    };
    const side = (path: PropertyKey[], id: string, others: readonly string[]) => {
      party(file, () => positionOf([...path, 'side']), id, others);
    };
    const { leaders, topics: listed, venue, refersTo, source, accounts, accountsNotFound, comparison } = frontMatter;
    side(['source'], source.side, [THIRD_PARTY, UNWRITTEN_CHOICE]);
    for (const [i, one] of accounts.entries()) side(['accounts', i], one.side, [THIRD_PARTY]);
    for (const [i, one] of accountsNotFound.entries()) side(['accountsNotFound', i], one.side, []);
    for (const [i, one] of (comparison?.only ?? []).entries()) side(['comparison', 'only', i], one.side, [THIRD_PARTY]);
    for (const [i, id] of leaders.entries()) at(['leaders', i], 'people', id);
    for (const [i, id] of listed.entries()) at(['topics', i], 'topics', id);
    for (const field of ['place', 'building', 'otherPlace'] as const) {
      at(['venue', field], 'places', factValue(venue[field]));
    }
    for (const [i, event] of refersTo.entries()) at(['refersTo', i, 'place'], 'places', factValue(event.place));
    for (const mention of paragraphs.flatMap(({ mentions }) => mentions)) {
      check(file, () => mention, mention.kind, mention.id);
    }
  }
  for (const entity of entities) {
    const { file, positionOf } = entity;
    if (entity.kind === 'places') check(file, () => positionOf(['within']), 'places', entity.within);
    if (entity.kind !== 'commitments') continue;
    check(file, () => positionOf(['topic']), 'topics', entity.topic);
    for (const [i, { meeting, by }] of entity.steps.entries()) {
      check(file, () => positionOf(['steps', i, 'meeting']), 'meetings', meeting);
      party(file, () => positionOf(['steps', i, 'by']), by, SHARED_PARTIES);
    }
  }
  for (const { file, leaders, place, sources, positionOf } of knownMeetings) {
    for (const [i, id] of leaders.entries()) check(file, () => positionOf(['leaders', i]), 'people', id);
    check(file, () => positionOf(['place']), 'places', factValue(place));
    for (const [i, { side }] of sources.entries()) {
      party(file, () => positionOf(['sources', i, 'side']), side, [THIRD_PARTY]);
    }
  }
  return problems;
};

/** Every entity is mentioned in a record, is a place of its front matter, or holds a place that is. */
export const unmentionedEntities: Rule = function* ({ reports, knownMeetings, entities, unread }) {
  // The first record of an archive may mention any of them, and so may one that could not be read.
  if (reports.length + knownMeetings.length === 0) return;
  if ([...unread].some((path) => /^(?:known-)?meetings\//u.test(path))) return;
  const places = [
    ...knownMeetings.map(({ place }) => factValue(place)),
    ...entities.map((entity) => (entity.kind === 'places' ? entity.within : undefined)),
  ];
  const mentions = reports.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.mentions);
  const used = new Set([
    ...mentions.map(({ kind, id }) => `${kind}/${id}`),
    ...reports.flatMap(namedInFacts),
    ...knownMeetings.flatMap(({ leaders }) => leaders.map((id) => `people/${id}`)),
    ...places.map((id) => `places/${id ?? ''}`),
  ]);
  for (const entity of entities) {
    const { kind, id, name, file } = entity;
    // Every holder of an office of a side is on the timeline.
    const isHolder = kind === 'people' && entity.offices.some((office) => office.side !== undefined);
    if (kind === 'commitments' || isHolder || used.has(`${kind}/${id}`)) continue;
    yield errorAt(file, TOP, 'unmentioned-entity', {
      found: `“${name}”, which no record or known meeting mentions`,
      expected: 'at least one link to it in a record',
      fix: `link it where a record speaks of it, as [${name}](../${kind}/${id}.yaml), or remove the file`,
    });
  }
};

/** The topics of the front matter are exactly those that the paragraphs link to. */
export const topics: Rule = function* ({ reports }) {
  for (const { file, frontMatter, paragraphs, positionOf } of reports) {
    // That a record has no paragraphs at all is a problem of its own.
    if (paragraphs.length === 0) continue;
    const listed = frontMatter.topics;
    const linked = paragraphs.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'topics'));
    const first = new Map(linked.toReversed().map((mention) => [mention.id, mention]));
    for (const [index, id] of listed.entries()) {
      const isRepeated = listed.indexOf(id) !== index;
      if (first.has(id) && !isRepeated) continue;
      yield errorAt(file, positionOf(['topics', index]), 'unmentioned-topic', {
        found: isRepeated ? `“${id}” a second time` : `“${id}”, to which no paragraph links`,
        expected: 'each topic once, and only those that a paragraph links to',
        fix: isRepeated ? 'remove the line' : `link the words that speak of it to ../topics/${id}.yaml, or remove the line`, // prettier-ignore
      });
    }
    for (const [id, mention] of first) {
      if (listed.includes(id)) continue;
      yield errorAt(file, mention, 'unlisted-topic', {
        found: `a link to the topic “${id}”, which the front matter does not list`,
        expected: 'every topic that a paragraph links to in the list “topics”',
        fix: `add the line “- ${id}” to “topics”`,
      });
    }
  }
};

/** Every paragraph number, in front matter or commitments, is one that the record has; and a record has some. */
export const paragraphReferences: Rule = function* ({ reports, entities }) {
  for (const report of reports) {
    const { file, frontMatter, paragraphs, positionOf } = report;
    if (paragraphs.length === 0) {
      yield errorAt(file, TOP, 'empty-record', {
        found: 'a record without paragraphs',
        expected: 'the full account, in sections',
        fix: 'write the record below the front matter',
      });
    }
    for (const list of ['figures', 'documents', 'refersTo', 'notes'] as const) {
      for (const [index, { paragraph }] of frontMatter[list].entries()) {
        yield* missingParagraph(file, () => positionOf([list, index, 'paragraph']), report, paragraph);
      }
    }
  }
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const entity of entities) {
    if (entity.kind !== 'commitments') continue;
    for (const [index, { meeting, paragraph }] of entity.steps.entries()) {
      const at = () => entity.positionOf(['steps', index, 'paragraph']);
      yield* missingParagraph(entity.file, at, byId.get(meeting), paragraph);
    }
  }
};

/** A number of a paragraph that the record does not have. */
export function* missingParagraph(
  file: string,
  position: () => Position,
  report: Report | undefined,
  paragraph: number | undefined,
): Iterable<Problem> {
  const count = report?.paragraphs.length ?? 0;
  // That a record has no paragraphs at all is a problem of its own.
  if (report === undefined || paragraph === undefined || paragraph <= count || count === 0) return;
  yield errorAt(file, position(), 'missing-paragraph', {
    found: `paragraph ${String(paragraph)} of ${report.id}`,
    expected: `a number from 1 to ${String(count)}`,
    fix: 'correct the number; the record’s page shows the numbers of its paragraphs',
  });
}

/** What a commitment’s step says belongs to its topic: the paragraph of the step links the topic. */
export const commitmentTopics: Rule = function* ({ reports, entities }) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const entity of entities) {
    if (entity.kind !== 'commitments') continue;
    for (const [index, { meeting, paragraph: number }] of entity.steps.entries()) {
      const paragraph = byId.get(meeting)?.paragraphs[number - 1];
      if (paragraph === undefined) continue;
      if (paragraph.mentions.some(({ kind, id }) => kind === 'topics' && id === entity.topic)) continue;
      yield errorAt(entity.file, entity.positionOf(['steps', index, 'paragraph']), 'commitment-without-topic', {
        found: `¶ ${String(number)} of ${meeting}, which does not link the topic “${entity.topic}”`,
        expected: 'a paragraph that links the topic of the commitment',
        fix: `link the words that speak of it to ../topics/${entity.topic}.yaml, or correct the paragraph or the topic`,
      });
    }
  }
};

/** Every address in moved.yaml leads to a page, and none that has a file of its own is led away. */
export const movedAddresses: Rule = function* ({ moved, reports, entities, unread, folderName }) {
  const addresses = [...entities.map(({ kind, id }) => `${kind}/${id}`), ...reports.map(({ id }) => `meetings/${id}`)];
  const files = new Set([...addresses, ...unread]);
  const file = `${folderName}/moved.yaml`;
  for (const [from, to] of Object.entries(moved)) {
    if (!files.has(to)) {
      yield errorAt(file, TOP, 'unknown-entity', {
        found: `“${from}” leading to “${to}”, which has no file`,
        expected: 'the address of a record or entity that is there',
        fix: 'correct the address, or remove the line',
      });
    }
    if (files.has(from)) {
      yield warningAt(file, TOP, 'vanished-address', {
        found: `“${from}”, which has a file of its own`,
        expected: 'addresses whose file was taken away',
        fix: 'remove the line, or the file',
      });
    }
  }
};
