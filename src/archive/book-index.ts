import type { Archive, Passage } from './archive.ts';
import { type Entity, ENTITY_KINDS } from './content.ts';
import { compareHeadings, SECTION_KEYS, sectionOf, wordsOfHeading } from './index-headings.ts';
import { haveSameInitial, headingOf, otherFormsOf, type SectionKey } from './index-headings.ts';
import { byVoice, courseOf } from './passages.ts';
import { SCALE_WORDS } from './scale-words.ts';

/** An entity under its heading, with the paragraphs that speak of it. */
interface IndexEntry {
  readonly type: 'entry';
  readonly heading: string;
  readonly entity: Entity;
  readonly whereabouts: Whereabouts;
  /** Others that go by the same name. */
  readonly seeAlso: readonly Entity[];
}

/** “Masimov, see Massimov, Karim”. Names that would be one below the other with the same targets share a line. */
type IndexReference = ReturnType<typeof referencesTo>[number];

export type IndexLine = IndexEntry | ReturnType<typeof figuresOf>[number] | IndexReference;

/** A letter of the index, its figures, or what it has in another script. */
export interface IndexSection {
  readonly key: SectionKey;
  readonly lines: readonly IndexLine[];
}

/** The index at the end of the book: everything the archive names, with the paragraphs that speak of it. */
export function bookIndex(archive: Archive): readonly IndexSection[] {
  const entities = ENTITY_KINDS.flatMap((kind): readonly Entity[] => archive[kind]);
  const entries = entities.map((entity): IndexEntry => {
    const whereabouts = whereaboutsOf(passagesFor(entity, archive), archive);
    return { type: 'entry', heading: headingOf(entity), entity, whereabouts, seeAlso: [] };
  });
  const all = withSeeAlso(entries, referencesTo(entities));
  const lines = Map.groupBy<SectionKey, IndexLine>(all, (line) => sectionOf(line.heading));
  const figures = [...(lines.get('figures') ?? []), ...figuresOf(archive)];
  return SECTION_KEYS.flatMap((key) => {
    const sorted = key === 'figures' ? figures.sort(byQuantity) : (lines.get(key) ?? []).sort(byHeading);
    return sorted.length === 0 ? [] : [{ key, lines: gathered(withoutNeighbours(sorted)) }];
  });
}

/** The passages of an entity in order; a commitment is spoken of where its steps say so. */
function passagesFor(entity: Entity, archive: Archive): readonly Passage[] {
  const mentions = archive.passagesOn(entity);
  if (entity.kind !== 'commitments') return mentions;
  const passages = [...mentions, ...courseOf(entity, archive)].sort(
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

/** The figures of the records, “22.4 km, length of the light railway”, the same figure of the same thing once. */
function figuresOf(archive: Archive) {
  const found = archive.meetings.flatMap((meeting) =>
    meeting.facts.figures
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .flatMap((figure) => {
        const paragraph = meeting.paragraphs[figure.paragraph - 1];
        return paragraph === undefined ? [] : [{ figure, meeting, paragraph }];
      }),
  );
  const same = Map.groupBy(found, ({ figure }) => `${String(figure.value)} ${figure.unit}, ${figure.of}`);
  return [...same].flatMap(([heading, passages]) =>
    passages.slice(0, 1).map(({ figure }) => ({
      ...{ type: 'figure' as const, heading, figure },
      whereabouts: whereaboutsOf(passages, archive),
    })),
  );
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

/** A reference for every other form of every entity; a form that several entities share leads to all of them. */
function referencesTo(entities: readonly Entity[]) {
  const forms = entities.flatMap((target) => otherFormsOf(target).map((name) => ({ name, target })));
  return [...Map.groupBy(forms, ({ name }) => wordsOfHeading(name.text)).values()].flatMap((same) =>
    same.slice(0, 1).map(({ name }) => ({
      type: 'reference' as const,
      // The first of its names sorts it.
      heading: name.text,
      names: [name],
      targets: [...new Set(same.map(({ target }) => target))],
    })),
  );
}

/** Leaves out references all of whose targets are next to them, with nothing between but others to the same targets. */
function withoutNeighbours(lines: readonly IndexLine[]): IndexLine[] {
  return lines.filter((line, index) => {
    if (line.type !== 'reference') return true;
    const before = targetsAlong(lines, index, -1, line.targets);
    const after = targetsAlong(lines, index, 1, line.targets);
    return new Set([...before, ...after]).size < line.targets.length;
  });
}

/** Which of the targets have their entries on this side of a line, past references that lead to nothing else. */
function targetsAlong(lines: readonly IndexLine[], from: number, step: 1 | -1, targets: readonly Entity[]) {
  const found: Entity[] = [];
  for (let index = from + step; ; index += step) {
    const line = lines[index];
    if (line?.type === 'entry' && targets.includes(line.entity)) found.push(line.entity);
    else if (line?.type !== 'reference' || !line.targets.every((target) => targets.includes(target))) return found;
  }
}

/** Puts references that follow each other under one letter with the same targets on one line. */
function gathered(lines: readonly IndexLine[]): IndexLine[] {
  const result: IndexLine[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (line.type === 'reference' && last?.type === 'reference' && belongTogether(line, last)) {
      const names = [...last.names, ...line.names];
      const kept = names.filter(({ text }) => !names.some((other) => isBeginningOf(text, other.text)));
      result.splice(-1, 1, { ...last, names: kept });
    } else result.push(line);
  }
  return result;
}

function belongTogether(a: IndexReference, b: IndexReference): boolean {
  const isSame = a.targets.length === b.targets.length && a.targets.every((target) => b.targets.includes(target));
  return isSame && haveSameInitial(a.heading, b.heading);
}

/** Whether one form of a personal name is the beginning of another: Масимов of Масимов, Карим. */
function isBeginningOf(text: string, longer: string): boolean {
  return longer.startsWith(`${text},`) || (text.includes(', ') && longer.startsWith(`${text} `));
}

/** Consecutive paragraphs of a record, or a single one. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** Where an entry leads. */
export type Whereabouts = ReturnType<typeof whereaboutsOf>;
/** Where something is spoken of in each record: by one voice, or by all of them where these places are few. */
export type LocatorGroup = Whereabouts['groups'][number];

/** Ranges from which on an entry is told apart by who speaks. */
const MANY_RANGES = 7;
/** Meetings whose paragraphs one entry lists, half of them the first and half the latest, so that no entry outgrows its page. */
export const MEETINGS_LISTED = 8;

/** The locators of passages, which must be in order of time and of paragraph. */
function whereaboutsOf(passages: readonly Passage[], archive: Archive) {
  const meetings = [...new Set(passages.map(({ meeting }) => meeting))];
  const half = MEETINGS_LISTED / 2;
  const left = new Set(meetings.length > MEETINGS_LISTED ? meetings.slice(half, -half) : []);
  const shown = passages.filter(({ meeting }) => !left.has(meeting));
  const together = locatorsOf(shown);
  const voiced = byVoice(archive, shown);
  const isMany = voiced.length > 1 && together.flatMap(({ ranges }) => ranges).length >= MANY_RANGES;
  const groups = isMany
    ? voiced.map(({ voice, passages: said }) => ({ voice, locators: locatorsOf(said) }))
    : [{ voice: undefined, locators: together }].filter(({ locators }) => locators.length > 0);
  // What lies between the first and the latest meetings has the entity’s own page.
  return { groups, more: passages.length - shown.length };
}

function locatorsOf(passages: readonly Passage[]) {
  return [...Map.groupBy(passages, ({ meeting }) => meeting)].map(([meeting, group]) => ({
    meeting,
    ranges: rangesOf(group.map(({ paragraph }) => paragraph.number)),
  }));
}

/** Gathers ascending numbers into ranges: 4, 5, 6, 9 are 4–6 and 9. */
export function rangesOf(numbers: readonly number[]): ParagraphRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open !== undefined && number <= open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}
