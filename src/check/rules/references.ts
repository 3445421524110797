import { fieldsIn } from '../../archive/fields.ts';
import { namedInFacts } from '../../archive/count-mentions.ts';
import { nearest } from '../../archive/nearest.ts';
import { type EntityKind, type Position, type Problem, type Report, UNWRITTEN_CHOICE } from '../../archive/content.ts';
import { THIRD_PARTY } from '../../archive/schema/meeting.ts';
import { SHARED_PARTIES } from '../../archive/schema/entities.ts';
import { factValue } from '../../archive/schema/parts.ts';
import { TOP } from '../../content/content-file.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/** What the fields of a file refer to. */
const ENTITIES: Readonly<Record<string, EntityKind | 'meetings'>> = {
  ...{ 'leaders.*': 'people', 'topics.*': 'topics', topic: 'topics', 'steps.*.meeting': 'meetings' },
  ...{ 'venue.place.value': 'places', 'venue.building.value': 'places', 'venue.otherPlace.value': 'places' },
  ...{ 'refersTo.*.place.value': 'places', 'place.value': 'places', within: 'places' },
};

/** The fields that name a side, with what is accepted besides. */
const PARTIES: Readonly<Record<string, readonly string[]>> = {
  'source.side': [THIRD_PARTY, UNWRITTEN_CHOICE],
  ...{ 'accounts.*.side': [THIRD_PARTY], 'sources.*.side': [THIRD_PARTY], 'comparison.only.*.side': [THIRD_PARTY] },
  ...{ 'accountsNotFound.*.side': [], 'offices.*.side': [], 'steps.*.by': SHARED_PARTIES },
};

/** The fields in which a record names its own paragraphs. */
const PARAGRAPHS = /^(?:figures|documents|refersTo|notes)\.\*\.paragraph$|^comparison\..*\.paragraphs\.\*$/u;

/** Every reference, in front matter, text or another entity, leads to an entity that has a file. */
export const unknownEntities: Rule = function* ({ settings, reports, knownMeetings, entities, unread }) {
  const known = Map.groupBy([...reports.map(({ id }) => ({ kind: 'meetings', id })), ...entities], ({ kind }) => kind);
  const idsOf = new Map([...known].map(([kind, all]) => [kind, new Set(all.map(({ id }) => id))]));
  function* check(
    file: string,
    position: () => Position,
    folder: EntityKind | 'meetings',
    id: string,
  ): Iterable<Problem> {
    const ids = idsOf.get(folder) ?? new Set();
    if (ids.has(id) || unread.has(`${folder}/${id}`)) return;
    const guess = nearest(id, ids);
    yield errorAt(file, position(), 'unknown-entity', {
      found: `“${id}”, which has no file in ${folder}`,
      expected: `the name of a file in ${folder}, without its ending`,
      fix: guess === undefined ? `create the file in ${folder}, or correct the name` : `write “${guess}”, or create the file`, // prettier-ignore
    });
  }
  const sides = settings?.sides.map(({ id }) => id);
  const files = [
    ...reports.map(({ frontMatter, ...report }) => ({ ...report, ...frontMatter })),
    ...knownMeetings,
    ...entities,
  ];
  for (const { file, positionOf, ...fields } of files) {
    for (const { field, path, value } of fieldsIn(fields)) {
      const id = String(value);
      // A fact is where its field is.
      const position = () => positionOf(path.filter((key) => key !== 'value'));
      const [kind, others] = [ENTITIES[field], PARTIES[field]];
      if (kind !== undefined) yield* check(file, position, kind, id);
      const accepted = others && [...(sides ?? [id]), ...others];
      if (accepted === undefined || accepted.includes(id)) continue;
      yield errorAt(file, position(), 'unknown-entity', {
        found: `“${id}”, which is no side of this archive`,
        expected: `one of ${accepted.join(', ')}`,
        fix: field === 'offices.*.side' ? 'correct the id, or leave the line out' : 'correct the id',
      });
    }
  }
  for (const { file, paragraphs } of reports) {
    for (const mention of paragraphs.flatMap(({ mentions }) => mentions)) {
      yield* check(file, () => mention, mention.kind, mention.id);
    }
  }
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

/** Every paragraph number is one that the record has, which has some; a commitment’s step is of one that links its topic. */
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
    for (const { path, value } of fieldsIn(frontMatter).filter(({ field }) => PARAGRAPHS.test(field))) {
      yield* missingParagraph(file, () => positionOf(path), report, Number(value));
    }
  }
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const entity of entities) {
    if (entity.kind !== 'commitments') continue;
    for (const [index, { meeting, paragraph }] of entity.steps.entries()) {
      const at = () => entity.positionOf(['steps', index, 'paragraph']);
      const record = byId.get(meeting);
      yield* missingParagraph(entity.file, at, record, paragraph);
      const mentions = record?.paragraphs[paragraph - 1]?.mentions;
      if (mentions?.some(({ kind, id }) => kind === 'topics' && id === entity.topic) !== false) continue;
      yield errorAt(entity.file, at(), 'commitment-without-topic', {
        found: `¶ ${String(paragraph)} of ${meeting}, which does not link the topic “${entity.topic}”`,
        expected: 'a paragraph that links the topic of the commitment',
        fix: `link the words that speak of it to ../topics/${entity.topic}.yaml, or correct the paragraph or the topic`,
      });
    }
  }
};

/** A number of a paragraph that the record does not have. */
function* missingParagraph(
  file: string,
  position: () => Position,
  report: Report | undefined,
  paragraph: number,
): Iterable<Problem> {
  const count = report?.paragraphs.length ?? 0;
  // That a record has no paragraphs at all is a problem of its own.
  if (report === undefined || paragraph <= count || count === 0) return;
  yield errorAt(file, position(), 'missing-paragraph', {
    found: `paragraph ${String(paragraph)} of ${report.id}`,
    expected: `a number from 1 to ${String(count)}`,
    fix: 'correct the number; the record’s page shows the numbers of its paragraphs',
  });
}

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
