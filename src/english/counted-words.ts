import { contentStems, isGrammar } from './content-words.ts';
import type { WrittenNumber } from './numbers-in-text.ts';

/** Grammar that may stand between a number and what it counts. */
const BETWEEN = new Set(['more', 'other', 'such', 'own', 'of', 'the']);
/** A counted thing is named within so many words. */
const REACH = 5;

/** The content words right after a number: what it counts. Empty where the number has a unit or nothing follows. */
export function countedWords(text: string, number: WrittenNumber): string[] {
  if (number.unit !== undefined) return [];
  const following = /^[^.,;:!?()\n]*/u.exec(text.slice(number.end))?.[0] ?? '';
  const words: string[] = [];
  for (const word of following
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .slice(0, REACH)) {
    const lower = word.toLowerCase();
    if (BETWEEN.has(lower)) continue;
    if (isGrammar(lower) || /^\d/u.test(word)) break;
    words.push(lower);
  }
  return contentStems(words.join(' '));
}
