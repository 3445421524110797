import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { isWordIn, phraseIn } from './words-in-passage.ts';
import type { PassageWords } from './words-in-passage.ts';

/** What having the query’s words side by side is worth, as against the words by themselves, each at most two. */
const SIDE_BY_SIDE = 10;
/** What a mention is worth: the same in every passage, and less than having the very words. */
const BY_MENTION = 0.5;
/** What the very form of a word is worth more than an inflected one, or one that only begins with it. */
const VERY_WORD = 0.25;
/** How soon more of the same word is worth no more; the value is the usual one of BM25. */
const SATURATION = 1.2;
/** A passage of so many words is neither long nor short. */
const USUAL_LENGTH = 50;

/** How well a passage that answers a query does so; only scores for the same query can be compared. */
export function scoreOf(passage: PassageWords, query: UnderstoodQuery): number {
  const length = 0.5 + (0.5 * passage.words.length) / USUAL_LENGTH;
  const score = query.wanted.reduce((sum, wanted) => sum + worthOf(passage, wanted, length), 0);
  const whole = query.wanted.flatMap(({ words }) => words).join(' ');
  const isSideBySide = whole.includes(' ') && phraseIn(passage.words, whole).length > 0;
  return score + query.phrases.length + (isSideBySide ? SIDE_BY_SIDE : 0);
}

function worthOf({ words, tokens, mentions }: PassageWords, wanted: Wanted, length: number): number {
  const { entities, names } = wanted;
  const sought = [...wanted.words, ...wanted.anyOf, ...names.filter((name) => !name.includes(' '))];
  let count = 0;
  let isVeryWord = false;
  for (const one of sought) {
    const held = words.filter(({ word }) => isWordIn(word, one));
    count += held.length;
    isVeryWord ||= held.some(({ word }) => word === one);
  }
  for (const name of names) if (name.includes(' ')) count += phraseIn(words, name).length;
  const isMentioned =
    wanted.tokens.some((token) => tokens.has(token)) ||
    mentions.some(({ kind, id }) => entities.some((entity) => entity.kind === kind && entity.id === id));
  const worth = count === 0 ? 0 : (count * (1 + SATURATION)) / (count + SATURATION * length);
  return worth + (isVeryWord ? VERY_WORD : 0) + (isMentioned ? BY_MENTION : 0);
}
