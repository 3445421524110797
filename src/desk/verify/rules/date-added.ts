import type { Position } from '../../../archive/content.ts';
import { quoted } from '../../../content/yaml-file.ts';
import type { Fact } from '../../../archive/schema/parts.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { partialDateWords } from '../partial-date-words.ts';
import { saysAllOf } from '../../../english/dates-in-text.ts';

/** Dates of the record, in its text or stated in its front matter, that the source does not say. */
export function addedDates(comparison: Comparison): Discrepancy[] {
  return [...inParagraphs(comparison), ...inFrontMatter(comparison)];
}

function inParagraphs({ inSource, inferred, paragraphs, nearestLine }: Comparison): Discrepancy[] {
  const known = [...inSource.dates, ...inferred.dates];
  return paragraphs.flatMap((compared) => {
    const { line, column, number: paragraph } = compared.paragraph;
    const nearest = nearestLine(compared);
    return compared.dates
      .filter((date) => !known.some((other) => saysAllOf(other, date)))
      .map((date) => ({
        rule: 'date-added' as const,
        ...{ line, column, paragraph, words: date.text },
        ...(nearest && { source: nearest }),
        found: `${quoted(date.text)} in paragraph ${String(paragraph)}, which the source lacks`,
        expected: 'dates as the source has them, or inferred in the front matter with the reason',
        fix: `correct the date, or list “${date.text}” under “explains” in a note that says from what it was inferred`,
      }));
  });
}

function inFrontMatter({ report, source, inSource }: Comparison): Discrepancy[] {
  const { date, source: published, refersTo } = report.frontMatter;
  const facts: { fact: Fact; at: Position }[] = [
    { fact: date, at: report.positionOf(['date']) },
    { fact: published.published, at: report.positionOf(['source', 'published']) },
    ...refersTo.map((event, index) => ({ fact: event.date, at: report.positionOf(['refersTo', index, 'date']) })),
  ];
  return facts.flatMap(({ fact, at }): Discrepancy[] => {
    if (fact.known !== 'stated') return [];
    const said = partialDateWords(fact.value);
    if (said === undefined || inSource.dates.some((other) => saysAllOf(other, said))) return [];
    return [
      {
        rule: 'date-added',
        line: at.line,
        column: at.column,
        words: fact.value,
        source: source.lineAt(0),
        found: `${quoted(fact.value)} in the front matter, which the source does not state`,
        expected: 'a date that the source states as exactly as this, or { value: …, inferred: … }',
        fix: 'correct the date, or write it as inferred and say from what',
      },
    ];
  });
}
