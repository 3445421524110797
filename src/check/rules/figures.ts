import { DIGITS, NUMBER_WORDS, ORDINAL_WORDS, valueOfDigits } from '../../english/english-numbers.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Each figure of the front matter stands, in digits or as a word, in the paragraph that it names. */
export const figures: Rule = ({ reports }) =>
  reports.flatMap((report) =>
    report.frontMatter.figures.flatMap((figure, index) => {
      const paragraph = report.paragraphs[figure.paragraph - 1];
      if (paragraph === undefined || holdsNumber(paragraph.text, figure.value)) return [];
      return [
        errorAt(report.file, report.positionOf(['figures', index, 'value']), 'figure-not-in-paragraph', {
          found: `${String(figure.value)} (${figure.of}), which paragraph ${String(figure.paragraph)} does not hold`,
          expected: 'the number of a paragraph in which the figure stands',
          fix: 'correct the figure, the number of the paragraph, or the text',
        }),
      ];
    }),
  );

/** Whether the text has the number, written 23.6, 1,000 or – up to nineteen – as a word. */
export function holdsNumber(text: string, value: number): boolean {
  if ([...text.matchAll(DIGITS)].some(([digits]) => valueOfDigits(digits) === value)) return true;
  const words = new Set(text.toLowerCase().match(/\p{Letter}+/gu));
  if (value === 12 && words.has('dozen')) return true;
  const [cardinal, ordinal] = [NUMBER_WORDS[value], ORDINAL_WORDS[value]];
  return (cardinal !== undefined && words.has(cardinal)) || (ordinal !== undefined && words.has(ordinal));
}
