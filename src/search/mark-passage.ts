import { wordsOf } from './fold.ts';
import type { FoundMention } from './indexed-record.ts';
import type { UnderstoodQuery } from './understand-query.ts';
import { numberToken } from './tokens.ts';
import { isBeginningOf, isWordIn, phraseIn } from './words-in-passage.ts';

/** A stretch of a passage, what was searched for apart from the rest. */
export interface MarkedText {
  readonly text: string;
  readonly found: boolean;
}

/** Marks in a passage the words, names, numbers and phrases that the query asked for. */
export function markPassage(text: string, mentions: readonly FoundMention[], query: UnderstoodQuery): MarkedText[] {
  const stretches: { start: number; end: number }[] = [];
  const words = wordsOf(text);
  const entities = new Set(query.wanted.flatMap((one) => one.entities.map(({ kind, id }) => `${kind}/${id}`)));
  for (const mention of mentions) if (entities.has(`${mention.kind}/${mention.id}`)) stretches.push(mention);
  const sought = query.wanted.flatMap((one) => [...one.words, ...one.anyOf]);
  const numbers = new Set(query.wanted.flatMap((one) => one.tokens.filter((token) => token.startsWith('zzn'))));
  const names = query.wanted.flatMap((one) => one.names);
  for (const { word, start, end } of words) {
    const isSought =
      sought.some((one) => isWordIn(word, one) || isBeginningOf(one, word)) ||
      names.some((name) => isWordIn(word, name));
    const isNumber = numbers.has(numberToken(Number(word.replaceAll(',', ''))));
    if (isSought || isNumber) stretches.push({ start, end });
  }
  for (const phrase of [...query.phrases, ...names]) stretches.push(...phraseIn(words, phrase));
  return cutAt(text, stretches);
}

function cutAt(text: string, stretches: readonly { start: number; end: number }[]): MarkedText[] {
  const parts: MarkedText[] = [];
  let done = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    if (from > done) parts.push({ text: text.slice(done, from), found: false });
    parts.push({ text: text.slice(from, end), found: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), found: false });
  return parts;
}
