import { quoted } from '../../../content/yaml-file.ts';
import type { Comparison } from '../comparison.ts';
import { figureNumber } from '../figure-numbers.ts';
import type { Discrepancy } from '../finding.ts';
import { countedWords } from '../../../english/counted-words.ts';
import { isSameNumber } from '../../../english/numbers-in-text.ts';
import type { WrittenNumber } from '../../../english/numbers-in-text.ts';

/** Numbers of the record that the source lacks, or that count there what another number counts here. */
export function addedNumbers(comparison: Comparison): Discrepancy[] {
  return [...inParagraphs(comparison), ...amongFigures(comparison)];
}

function inParagraphs(comparison: Comparison): Discrepancy[] {
  const { inSource, inferred, paragraphs, nearestLine } = comparison;
  return paragraphs.flatMap((compared) =>
    compared.numbers.flatMap((number): Discrepancy[] => {
      const known = [...inSource.numbers, ...inferred.numbers].filter((other) => isSameNumber(number, other));
      const rival = known.length === 0 ? undefined : countedOtherwise(number, compared.text, comparison);
      if (known.length > 0 && rival === undefined) return [];
      const { line, column, number: paragraph } = compared.paragraph;
      const nearest = rival === undefined ? nearestLine(compared) : comparison.source.lineAt(rival.start);
      return [
        {
          rule: 'number-added',
          ...{ line, column, paragraph, words: number.text },
          ...(nearest && { source: nearest }),
          found:
            rival === undefined
              ? `${quoted(number.text)} in paragraph ${String(paragraph)}, which the source lacks`
              : `${quoted(number.text)} in paragraph ${String(paragraph)} where the source counts ${quoted(rival.text)}`,
          expected: 'numbers as the source has them, with their units, of what they count there',
          fix: `correct the number, or list “${number.text}” under “explains” in a note that says from what it was inferred`,
        },
      ];
    }),
  );
}

function amongFigures({ report, source, inSource, inferred }: Comparison): Discrepancy[] {
  return report.frontMatter.figures.flatMap((figure, index): Discrepancy[] => {
    const number = figureNumber(figure);
    const known = [...inSource.numbers, ...inferred.numbers];
    if (
      number === undefined ||
      known.some((other) => isSameNumber({ ...other, qualifier: '' }, { ...number, qualifier: '' }))
    ) {
      return [];
    }
    return [
      {
        rule: 'number-added',
        ...report.positionOf(['figures', index, 'value']),
        words: number.text,
        source: source.lineAt(0),
        found: `${quoted(number.text)} among the figures, which the source lacks`,
        expected: 'the value and the unit as the source has them',
        fix: 'correct the figure, or remove it',
      },
    ];
  });
}

/**
 * A number that the source has, but beside other things, while these things have another number there: two figures
 * that changed places. Returns the number that the source gives them.
 */
function countedOtherwise(number: WrittenNumber, text: string, { inSource }: Comparison): WrittenNumber | undefined {
  const counted = countedWords(text, number);
  if (counted.length === 0) return undefined;
  const counts = (other: WrittenNumber) => countedWords(inSource.text, other).some((stem) => counted.includes(stem));
  const same = inSource.numbers.filter((other) => isSameNumber(number, other));
  if (same.some((other) => counts(other) || countedWords(inSource.text, other).length === 0)) return undefined;
  return inSource.numbers.find((other) => !isSameNumber(number, other) && other.kind === number.kind && counts(other));
}
