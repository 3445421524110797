import type { Entity } from '../../../archive/content.ts';
import { quoted } from '../../../content/yaml-file.ts';
import type { Comparison, ComparedParagraph } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { properNamesIn } from '../../../english/proper-names.ts';
import { holdsWords, wordsIn } from '../../../english/words-in-text.ts';

/** Who and what the text of the record names, or links to, and the source does not name. */
export function addedNames(comparison: Comparison): Discrepancy[] {
  const named = new Set(comparison.inSource.names.flatMap(({ bearers }) => (bearers.length === 1 ? bearers : [])));
  for (const id of comparison.report.frontMatter.leaders) {
    const family = comparison.inSource.names.some(({ bearers }) => bearers.includes(`people/${id}`));
    if (family && !isShadowed(id, comparison)) named.add(`people/${id}`);
  }
  return comparison.paragraphs.flatMap((compared) => [
    ...links(compared, named, comparison),
    ...knownNames(compared, named, comparison),
    ...unknownNames(compared, comparison),
  ]);
}

/** Whether the source names someone else of that family in full, so that the family name alone proves nothing. */
function isShadowed(id: string, { inSource }: Comparison): boolean {
  const shared = inSource.names.filter(({ bearers }) => bearers.length > 1 && bearers.includes(`people/${id}`));
  const namesakes = new Set(shared.flatMap(({ bearers }) => bearers));
  return inSource.names.some(({ bearers }) => bearers.length === 1 && bearers.some((one) => namesakes.has(one)));
}

/** Links to topics are the archive’s own arrangement; every other link says that the source speaks of its target. */
function links(compared: ComparedParagraph, named: ReadonlySet<string>, comparison: Comparison): Discrepancy[] {
  const { paragraph } = compared;
  const nearest = comparison.nearestLine(compared);
  return paragraph.mentions.flatMap((mention) => {
    if (mention.kind === 'topics' || mention.kind === 'commitments') return [];
    if (named.has(`${mention.kind}/${mention.id}`)) return [];
    const entity = comparison.knowledge.entities.get(`${mention.kind}/${mention.id}`);
    const found = `a link to ${mention.kind}/${mention.id} (${quoted(mention.text)}), which the source does not name`;
    const expected = `links to what the source names${entity === undefined ? '' : `; known names are ${namesOf(entity)}`}`;
    const fix = `remove the link, add the source’s words for it to “otherNames” of ${mention.kind}/${mention.id}.yaml, or list “${mention.text}” under “explains” in a note`;
    return [
      {
        rule: 'name-added',
        line: mention.line,
        column: mention.column,
        paragraph: paragraph.number,
        words: mention.text,
        ...(nearest && { source: nearest }),
        found,
        expected,
        fix,
      },
    ];
  });
}

function knownNames(compared: ComparedParagraph, named: ReadonlySet<string>, comparison: Comparison): Discrepancy[] {
  const { inSource, inferred } = comparison;
  const held = new Set([...inSource.names, ...inferred.names].flatMap(({ bearers }) => bearers));
  return compared.names.flatMap((name) => {
    const isTopic = name.bearers.every((bearer) => bearer.startsWith('topics/'));
    const isLinked = compared.paragraph.mentions.some(({ start, end }) => start <= name.start && name.end <= end);
    if (isTopic || isLinked || name.bearers.some((bearer) => named.has(bearer) || held.has(bearer))) return [];
    return [added(name.text, compared, comparison)];
  });
}

function unknownNames(compared: ComparedParagraph, comparison: Comparison): Discrepancy[] {
  const { inSource, inferred } = comparison;
  const accounted = [...compared.names, ...compared.dates, ...compared.numbers];
  return properNamesIn(compared.text, accounted)
    .filter(({ text }) => ![inSource.words, inferred.words].some((words) => holdsWords(words, wordsIn(text))))
    .map(({ text }) => added(text, compared, comparison));
}

function added(words: string, compared: ComparedParagraph, { nearestLine }: Comparison): Discrepancy {
  const { line, column, number: paragraph } = compared.paragraph;
  const nearest = nearestLine(compared);
  return {
    rule: 'name-added',
    ...{ line, column, paragraph, words },
    ...(nearest && { source: nearest }),
    found: `${quoted(words)} in paragraph ${String(paragraph)}, which the source does not name`,
    expected: 'names that the source has',
    fix: `correct or remove the name, or list “${words}” under “explains” in a note that says where it comes from`,
  };
}

function namesOf(entity: Entity): string {
  return [entity.name, ...entity.otherNames].map((name) => `“${name}”`).join(', ');
}
