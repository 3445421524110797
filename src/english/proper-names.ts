import { isGrammar } from './content-words.ts';
import { sentencesIn } from './sentences-in-text.ts';
import { isWithin } from './span.ts';
import type { Span } from './span.ts';

/** Words written as a proper name. */
export interface ProperName extends Span {
  readonly text: string;
}

/** Two letters at least: a lone one marks a place in a list or in a picture. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}(?:['.]?[\p{L}\p{M}\p{N}]+|-(?=\p{Lu})[\p{L}\p{M}\p{N}]+)+/gu;
/** What may stand between two words of one name. */
const LINK = /^(?:[ -]|\n| (?:of|the|and|for|on|de|al|bin|van|von) | of the )$/u;

/**
 * The names in a text of plain typography that its capital letters give away, in words that are not already accounted
 * for (`known`). The first word of a sentence counts only when a capitalized word follows it.
 */
export function properNamesIn(text: string, known: readonly Span[]): ProperName[] {
  return sentencesIn(text).flatMap((sentence) => {
    const words = [...sentence.text.matchAll(CAPITALIZED)]
      .map((match) => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }))
      .map((span) => withoutGenitive(span, text))
      .filter((span) => !known.some((other) => other.start < span.end && span.start < other.end));
    const names: Span[] = [];
    for (const word of words) {
      const last = names.at(-1);
      const between = last === undefined ? '' : text.slice(last.end, word.start);
      if (last !== undefined && LINK.test(between)) names[names.length - 1] = { start: last.start, end: word.end };
      else names.push(word);
    }
    return names.flatMap((name) => shortened(name, sentence, text)).filter((name) => !isWithin(name, known));
  });
}

/** Takes away the first word of a sentence where its capital says nothing. */
function shortened(name: Span, sentence: Span, text: string): ProperName[] {
  const words = text.slice(name.start, name.end);
  const isOpening = /^["'([]*$/u.test(text.slice(sentence.start, name.start));
  const [first = ''] = words.split(/[ \n-]/u, 1);
  const isAlone = first.length === words.length;
  if (!isOpening || (!isAlone && !isGrammar(first.toLowerCase()))) return [{ text: words, ...name }];
  if (isAlone) return [];
  const rest = words.slice(first.length);
  const skipped =
    first.length + (/^(?:[ \n-]| (?:of|the|and|for|on|de|al|bin|van|von) | of the )+/u.exec(rest)?.[0].length ?? 0);
  return [{ text: words.slice(skipped), start: name.start + skipped, end: name.end }];
}

function withoutGenitive(span: Span, text: string): Span {
  return text.slice(span.start, span.end).endsWith("'s") ? { start: span.start, end: span.end - 2 } : span;
}
