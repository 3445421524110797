import { quoted } from '../../../content/yaml-file.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { properNamesIn } from '../../../english/proper-names.ts';
import { isWithin } from '../../../english/span.ts';
import type { Span } from '../../../english/span.ts';
import { holdsWords, wordsIn } from '../../../english/words-in-text.ts';

/** Names of the source, known to the archive or not, that the record neither links nor has in its text. */
export function missingNames(comparison: Comparison): Discrepancy[] {
  return [...knownNames(comparison), ...unknownNames(comparison)];
}

function knownNames(comparison: Comparison): Discrepancy[] {
  const { inSource, furniture, paragraphs } = comparison;
  const told = new Set(
    paragraphs.flatMap(({ names, linked }) => [...linked, ...names.flatMap(({ bearers }) => bearers)]),
  );
  return inSource.names.flatMap((name) => {
    if (isWithin(name, furniture) || name.bearers.some((bearer) => told.has(bearer))) return [];
    for (const bearer of name.bearers) told.add(bearer);
    return [missing(name, comparison, 'the name, or a link to its file, in the paragraph that tells this')];
  });
}

function unknownNames(comparison: Comparison): Discrepancy[] {
  const { inSource, furniture, paragraphs } = comparison;
  const accounted = [...inSource.names, ...inSource.dates, ...inSource.numbers, ...furniture];
  const told = paragraphs.map(({ words }) => words);
  return properNamesIn(inSource.text, accounted).flatMap((name) => {
    const words = wordsIn(name.text);
    if (told.some((text) => holdsWords(text, words))) return [];
    told.push(words);
    return [missing(name, comparison, 'every name of the source in the text of the record')];
  });
}

function missing(name: Span & { text: string }, { source, recordPosition }: Comparison, expected: string): Discrepancy {
  const text = name.text.replace(/\s+/gu, ' ');
  return {
    rule: 'name-missing',
    ...recordPosition(name.start),
    words: text,
    source: source.lineAt(name.start),
    found: `${quoted(text)} in the source, which the record neither links nor names`,
    expected,
    fix: `name it, or list “${text}” under “explains” in a note that says why it is absent`,
  };
}
