import type { Entity, EntityKind, Mention, Paragraph, Report } from './content.ts';
import { keyOf } from './passages.ts';
import { factValue } from './schema/parts.ts';

/** Topics are linked wherever a paragraph speaks of them, in words of its own; the others are known by their names. */
const KNOWN_BY_NAME: ReadonlySet<EntityKind> = new Set(['people', 'places', 'glossary']);

/**
 * Adds to the mentions that a record links those that it only names: an entity that it has linked before, one that its
 * facts name, or a country. A form that two of the record’s entities share counts for neither.
 */
export function countMentions(reports: readonly Report[], entities: readonly Entity[]): Report[] {
  const byKey = new Map(entities.map((entity) => [keyOf(entity), entity]));
  const countries = entities.filter((entity) => entity.kind === 'places' && entity.placeKind === 'country');
  return reports.map((report) => {
    const keys = new Set([
      ...namedInFacts(report),
      ...countries.map(({ id }) => `places/${id}`),
      ...report.paragraphs.flatMap(({ mentions }) => mentions.filter(({ kind }) => KNOWN_BY_NAME.has(kind)).map(keyOf)),
    ]);
    return withNamingsOf(
      [...keys].flatMap((key) => byKey.get(key) ?? []),
      report,
    );
  });
}

function withNamingsOf(named: readonly Entity[], report: Report): Report {
  const owners = ownersOfForms(named);
  if (owners.size === 0) return report;
  const pattern = formPattern([...owners.keys()]);
  const sections = report.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => withNamings(paragraph, owners, pattern)),
  }));
  return { ...report, sections, paragraphs: sections.flatMap(({ paragraphs }) => paragraphs) };
}

/** Who met, where, and where the events were that the report refers to, by their keys. */
export function namedInFacts({ frontMatter: { leaders, venue, refersTo } }: Report): string[] {
  const facts = [venue.place, venue.building, venue.otherPlace, ...refersTo.map(({ place }) => place)];
  const places = facts.map(factValue).filter((id) => id !== undefined);
  return [...leaders.map((id) => `people/${id}`), ...places.map((id) => `places/${id}`)];
}

/** Each form of a name with the one entity that it names; forms of several are left out. */
function ownersOfForms(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const named = entities.flatMap((entity) => {
    const family = entity.kind === 'people' ? [entity.familyName] : [];
    return [...new Set([entity.name, ...family, ...entity.otherNames])].map((form) => ({ form, entity }));
  });
  return new Map(
    [...Map.groupBy(named, ({ form }) => form)].flatMap(([form, [one, ...others]]) =>
      one !== undefined && others.length === 0 ? [[form, one.entity] as const] : [],
    ),
  );
}

/** A text as a pattern that finds it and nothing else; Node has this of its own only from 24 on. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Finds the forms as whole words, the longest first. */
function formPattern(forms: readonly string[]): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escapeRegExp).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function withNamings(paragraph: Paragraph, owners: ReadonlyMap<string, Entity>, pattern: RegExp): Paragraph {
  const { line, column, mentions } = paragraph;
  const namings = [...paragraph.text.matchAll(pattern)].flatMap(({ 0: text, index: start }): Mention[] => {
    const end = start + text.length;
    const entity = owners.get(text);
    if (entity === undefined || mentions.some((one) => one.start < end && start < one.end)) return [];
    return [{ kind: entity.kind, id: entity.id, text, isLinked: false, start, end, line, column }];
  });
  if (namings.length === 0) return paragraph;
  return { ...paragraph, mentions: [...mentions, ...namings].sort((a, b) => a.start - b.start) };
}
