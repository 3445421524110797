import type { Archive, Passage } from './archive.ts';
import { SCALE_WORDS } from './scale-words.ts';
import type { Entity } from './entity.ts';
import { compareHeadings, SECTION_KEYS, sectionOf, wordsOfHeading } from './index-letters.ts';
import type { SectionKey } from './index-letters.ts';
import type { IndexEntry, IndexFigure, IndexLine, IndexReference } from './index-line.ts';
import { whereaboutsOf } from './index-locators.ts';
import { headingOf } from './index-names.ts';
import { gathered, referencesTo, withoutNeighbours } from './index-references.ts';

/** A letter of the index, its figures, or what it has in another script. */
export interface IndexSection {
  readonly key: SectionKey;
  readonly lines: readonly IndexLine[];
}

/** The index at the end of the book: everything the archive names, with the paragraphs that speak of it. */
export function bookIndex(archive: Archive): readonly IndexSection[] {
  const sides = archive.settings.sides.map(({ id }) => id);
  const entities = [
    ...archive.people,
    ...archive.places,
    ...archive.topics,
    ...archive.glossary,
    ...archive.commitments,
  ];
  const entries = entities
    .map((entity): IndexEntry => ({
      type: 'entry',
      heading: headingOf(entity),
      entity,
      whereabouts: whereaboutsOf(passagesFor(entity, archive), sides),
      seeAlso: [],
    }))
    .sort(byHeading);
  const references = referencesTo(entities);
  const lines = Map.groupBy<SectionKey, IndexLine>(withSeeAlso(entries, references), (line) => sectionOf(line.heading));
  const figures = [...(lines.get('figures') ?? []), ...figuresOf(archive, sides)];
  return SECTION_KEYS.flatMap((key) => {
    const sorted = key === 'figures' ? figures.sort(byQuantity) : (lines.get(key) ?? []).sort(byHeading);
    return sorted.length === 0 ? [] : [{ key, lines: gathered(withoutNeighbours(sorted)) }];
  });
}

/** The passages of an entity in order; a commitment is spoken of where its steps say so. */
function passagesFor(entity: Entity, archive: Archive): readonly Passage[] {
  const mentions = archive.passagesOn(entity);
  if (entity.kind !== 'commitments') return mentions;
  const steps = entity.steps.flatMap((step) => {
    const meeting = archive.meeting(step.meeting);
    const paragraph = meeting?.paragraphs[step.paragraph - 1];
    return meeting === undefined || paragraph === undefined ? [] : [{ meeting, paragraph }];
  });
  const passages = [...mentions, ...steps].sort(
    (a, b) => a.meeting.number - b.meeting.number || a.paragraph.number - b.paragraph.number,
  );
  return passages.filter(({ paragraph }, index) => paragraph !== passages[index - 1]?.paragraph);
}

/** Where a reference would have the heading of an entry, that entry says “see also” instead. */
function withSeeAlso(entries: readonly IndexEntry[], references: readonly IndexReference[]): IndexLine[] {
  const shared = new Map(references.map((reference) => [wordsOfHeading(reference.heading), reference.targets]));
  const headings = new Set(entries.map(({ heading }) => wordsOfHeading(heading)));
  return [
    ...entries.map((entry) => {
      const seeAlso = shared.get(wordsOfHeading(entry.heading))?.filter((target) => target !== entry.entity) ?? [];
      return { ...entry, seeAlso };
    }),
    ...references.filter(({ heading }) => !headings.has(wordsOfHeading(heading))),
  ];
}

/** The figures of the records, the same figure of the same thing once. */
function figuresOf({ meetings }: Archive, sides: readonly string[]): IndexFigure[] {
  const found = meetings.flatMap((meeting) =>
    meeting.facts.figures
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .map((figure) => ({ figure, meeting, paragraph: meeting.paragraphs[figure.paragraph - 1] })),
  );
  const same = Map.groupBy(found, ({ figure }) => `${String(figure.value)} ${figure.unit}, ${figure.of}`);
  return [...same].flatMap(([heading, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const passages = all.flatMap(({ meeting, paragraph }) => (paragraph === undefined ? [] : [{ meeting, paragraph }]));
    const whereabouts = whereaboutsOf(passages, sides);
    return [{ type: 'figure' as const, heading, figure: first.figure, whereabouts }];
  });
}

function byHeading(a: IndexLine, b: IndexLine): number {
  return compareHeadings(a.heading, b.heading);
}

/** Figures by how much they say, 52 projects before 23.6 billion USD, and names that begin with a number among them. */
function byQuantity(a: IndexLine, b: IndexLine): number {
  return quantityOf(a) - quantityOf(b) || byHeading(a, b);
}

function quantityOf(line: IndexLine): number {
  if (line.type !== 'figure') return Number.parseFloat(line.heading.replace(/^\D+/u, '')) || 0;
  const scales = line.figure.unit.split(' ').map((word) => SCALE_WORDS.get(word) ?? 1);
  return scales.reduce((product, scale) => product * scale, line.figure.value);
}
