import { quoted } from '../../../content/yaml-file.ts';
import { factValue } from '../../../archive/schema/parts.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { foldedText } from '../../../english/plain-typography.ts';
import { quotationsIn } from '../../../english/quotations-in-text.ts';
import type { Quotation } from '../../../english/quotations-in-text.ts';
import { wordsIn } from '../../../english/words-in-text.ts';

/** A record quotes words that matter as words; more than this is copying. */
const LONGEST_QUOTATION = 6;

/** Quotations that the source does not have to the letter, or that are too long; and the title and credits likewise. */
export function alteredQuotations(comparison: Comparison): Discrepancy[] {
  return [...inParagraphs(comparison), ...inSourceFields(comparison)];
}

function inParagraphs({ source, paragraphs, nearestLine }: Comparison): Discrepancy[] {
  const text = foldedText(source.text);
  return paragraphs.flatMap((compared) => {
    const { line, column, number } = compared.paragraph;
    const nearest = nearestLine(compared);
    return quotationsIn(compared.paragraph.text).flatMap((quotation) => {
      const fault = faultOf(quotation, text);
      if (fault === undefined) return [];
      return [
        {
          rule: 'quotation-altered' as const,
          ...{ line, column, paragraph: number, words: quotation.words },
          ...(nearest && { source: nearest }),
          found: `${quoted(quotation.words)} in quotation marks in paragraph ${String(number)}, ${fault}`,
          expected: `at most ${String(LONGEST_QUOTATION)} words that stand in the source to the letter`,
          fix: 'quote the source’s words, or take the marks away and say it in the record’s own words',
        },
      ];
    });
  });
}

function faultOf({ words, isClosed }: Quotation, source: string): string | undefined {
  if (!isClosed) return 'which do not close';
  const sought = foldedText(words);
  const pattern = sought.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const isLiteral = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(source);
  if (sought === '' || !isLiteral) return 'which the source does not have';
  const count = wordsIn(sought).length;
  return count > LONGEST_QUOTATION ? `which is ${String(count)} words long` : undefined;
}

function inSourceFields({ report, source }: Comparison): Discrepancy[] {
  const text = foldedText(source.text);
  return (['title', 'publisher', 'section', 'credit'] as const).flatMap((field): Discrepancy[] => {
    const fact = report.frontMatter.source[field];
    const words = factValue(fact);
    if (words === undefined || fact.known !== 'stated' || text.includes(foldedText(words))) return [];
    return [
      {
        rule: 'quotation-altered',
        ...report.positionOf(['source', field]),
        words,
        source: source.lineAt(0),
        found: `${quoted(words)} as the ${field} of the source, which the source does not have`,
        expected: 'the words as the source has them, to the letter',
        fix: 'correct the words, or write “not stated”',
      },
    ];
  });
}
