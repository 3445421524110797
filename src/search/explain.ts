import { editDistance } from '../archive/nearest.ts';
import type { Passage } from './indexed-record.ts';
import type { Names } from './names.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { fold, isSameWord, phraseIn, wordsOf } from './words.ts';

/** Why a passage was found that has not the words of the query. */
export interface Explanation {
  /** `spelled`: the same name otherwise spelled or in another script; `called`: the same thing by another name. */
  readonly reason: 'spelled' | 'called';
  /** The names as the passage has them. */
  readonly names: readonly string[];
}

/**
 * How a passage calls what the reader asked for by another name: “spelled Massimov here”, “called United Nations
 * here”. Only names that differ from the query, each once.
 */
export function explain({ text, words, mentions }: Passage, query: Pick<UnderstoodQuery, 'wanted'>): Explanation[] {
  const reasons = new Map<string, Explanation['reason']>();
  for (const wanted of query.wanted) {
    const linked = mentions.filter(
      (mention) => mention.end > mention.start && wanted.entities.some(({ kind, id }) => mention.kind === kind && mention.id === id),
    ); // prettier-ignore
    const named = wanted.entities.flatMap(({ name }) => phraseIn(words, wordsOf(name), isSameWord));
    for (const { start, end } of [...linked, ...named]) {
      const name = text.slice(start, end).replace(/[’']s$/u, '');
      if (isPartOf(wanted.written, name) || isPartOf(name, wanted.written) || reasons.has(name)) continue;
      reasons.set(name, isSpelling(name, wanted) ? 'spelled' : 'called');
    }
  }
  return (['spelled', 'called'] as const).flatMap((reason) => {
    const names = [...reasons.keys()].filter((name) => reasons.get(name) === reason);
    return names.length === 0 ? [] : [{ reason, names }];
  });
}

/** Whether the words of a name are in another: Li in Li Keqiang, but not UN in United Nations. */
function isPartOf(part: string, whole: string): boolean {
  return phraseIn(wordsOf(whole), wordsOf(part), isSameWord).length > 0;
}

/** Whether what was asked for is the name in another spelling: of a person in another script, or nearly the same letters. */
function isSpelling(name: string, { written, entities }: Wanted): boolean {
  const isLatin = /\p{Script=Latin}/u.test(written);
  if (!isLatin && !/\d/u.test(written)) return entities.some(({ kind }) => kind === 'people');
  const asked = fold(written).split(' ');
  return fold(name).split(' ').some((word) => asked.some((one) => isNear(one, word))); // prettier-ignore
}

/** One letter of four may differ: Masimov and Massimov, but not Peking and Beijing; the same word says nothing. */
function isNear(a: string, b: string): boolean {
  return a !== b && editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
}

/** Names for the reader to try after a query that found nothing: only those that are really near. */
export function suggestions(query: string, names: Names, most: number): string[] {
  const typed = fold(query);
  if (typed.length < 3) return [];
  const slips = typed.length > 7 ? 2 : typed.length > 4 ? 1 : 0;
  const isNearTo = (form: string) =>
    form.startsWith(typed) || (Math.abs(form.length - typed.length) <= slips && editDistance(form, typed) <= slips);
  return names.entities
    .filter(({ kind }) => kind !== 'commitments' && kind !== 'voices' && kind !== 'known')
    .filter(({ name }) => [fold(name), ...fold(name).split(' ')].some(isNearTo))
    .toSorted((a, b) => b.passages - a.passages)
    .slice(0, most)
    .map(({ name }) => name);
}
