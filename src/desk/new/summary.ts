import { UNWRITTEN } from '../../archive/content.ts';
import type { Detected } from './new-record.ts';

/** What was written and what is left to do, for whoever asked for the record. */
export function summary(file: string, detected: Detected): string {
  const { date, leaders, place, building, format, people, places, topics, glossary, figures, remarks } = detected;
  const proposed = [
    ['people', people],
    ['places', places],
    ['topics', topics],
    ['glossary', glossary],
    ['figures', figures.map(({ words }) => `“${words}”`)],
  ] as const;
  return [
    `Wrote ${file}: ${format}, ${date}, ${leaders.join(' and ')}, place ${place}, building ${building}.`,
    ...proposed.flatMap(([kind, found]) => (found.length > 0 ? [`  ${kind}: ${found.join(', ')}`] : [])),
    ...remarks.map((remark) => `  Look at this: ${remark}`),
    `Write the text wherever it says “${UNWRITTEN}”, then run npm run check.`,
  ].join('\n');
}
