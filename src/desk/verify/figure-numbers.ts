import type { Report } from '../../archive/content.ts';
import type { Figure } from '../../archive/schema/meeting.ts';
import { plainTypography } from '../../english/plain-typography.ts';
import { numbersIn } from '../../english/numbers-in-text.ts';
import type { WrittenNumber } from '../../english/numbers-in-text.ts';

/** The figures of a record as numbers with units, read as a text would be: 23.6 and “billion USD” are one amount. */
export function figureNumbers(report: Report): WrittenNumber[] {
  return report.frontMatter.figures.flatMap((figure) => figureNumber(figure) ?? []);
}

/** One figure as a number with its unit. */
export function figureNumber({ value, unit }: Figure): WrittenNumber | undefined {
  return numbersIn(
    plainTypography(`${new Intl.NumberFormat('en', { maximumFractionDigits: 12 }).format(value)} ${unit}`),
  )[0];
}
