import { parsePartialDate } from '../../archive/partial-date.ts';
import { factValue } from '../../archive/schema/parts.ts';
import type { Source } from '../../archive/schema/meeting.ts';
import { datesIn } from '../../english/dates-in-text.ts';
import { foldedText } from '../../english/plain-typography.ts';
import type { Span } from '../../english/span.ts';

/**
 * Where the source says what the front matter keeps for itself: its title and section once, its publisher and credit
 * where they stand in brackets, its day of publication. Only these places are page furniture; the same words anywhere
 * else belong to the report.
 */
export function furnitureOf(source: Source, text: string): Span[] {
  const spans: Span[] = [];
  for (const fact of [source.title, source.section]) {
    const [first] = placesOf(factValue(fact), text);
    if (first !== undefined) spans.push(first);
  }
  for (const fact of [source.publisher, source.credit]) {
    spans.push(...placesOf(factValue(fact), text).filter((span) => isBracketed(span, text)));
  }
  const published = parsePartialDate(factValue(source.published) ?? '');
  if (published !== undefined) {
    const [year, month, day] = published.first.split('-').map(Number);
    spans.push(...datesIn(text).filter((date) => date.year === year && date.month === month && date.day === day));
  }
  return spans;
}

/** The places where the words stand, however their white space is laid out. */
function placesOf(words: string | undefined, text: string): Span[] {
  if (words === undefined) return [];
  const pattern = foldedText(words)
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/ /gu, '\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isBracketed({ start, end }: Span, text: string): boolean {
  return /[([][^()[\]]*$/u.test(text.slice(0, start)) && /^[^()[\]]*[)\]]/u.test(text.slice(end));
}
