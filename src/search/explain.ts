import { editDistance } from '../archive/nearest.ts';
import { fold, wordsOf } from './fold.ts';
import type { FoundMention } from './indexed-record.ts';
import type { Names } from './names.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { phraseIn } from './words-in-passage.ts';

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
export function explain(text: string, mentions: readonly FoundMention[], query: UnderstoodQuery): Explanation[] {
  const words = wordsOf(text);
  const reasons = new Map<string, Explanation['reason']>();
  for (const wanted of query.wanted) {
    const { entities, names, written, corrected } = wanted;
    if (corrected.length > 0) continue;
    const linked = mentions.filter((mention) =>
      entities.some(({ kind, id }) => mention.kind === kind && mention.id === id),
    );
    for (const { start, end } of [...linked, ...names.flatMap((name) => phraseIn(words, name))]) {
      const name = text.slice(start, end).replace(/[’']s$/u, '');
      if (isPartOf(written, name) || isPartOf(name, written) || reasons.has(name)) continue;
      reasons.set(name, isSpelling(name, wanted) ? 'spelled' : 'called');
    }
  }
  return (['spelled', 'called'] as const).flatMap((reason) => {
    const names = [...reasons.keys()].filter((name) => reasons.get(name) === reason);
    return names.length === 0 ? [] : [{ reason, names }];
  });
}

/** Whether the words of a name stand in another: Li in Li Keqiang, but not UN in United Nations. */
function isPartOf(part: string, whole: string): boolean {
  return ['', ' '].some((hyphen) =>
    ` ${fold(whole).replaceAll('-', hyphen)} `.includes(` ${fold(part).replaceAll('-', hyphen)} `),
  );
}

/** Whether what was asked for is the name in another spelling: of a person in another script, or nearly the same letters. */
function isSpelling(name: string, { written, entities }: Wanted): boolean {
  const isLatin = /\p{Script=Latin}/u.test(written);
  if (!isLatin && !/\d/u.test(written)) return entities.some(({ kind }) => kind === 'people');
  const asked = fold(written).split(' ');
  return fold(name)
    .split(' ')
    .some((word) => asked.some((one) => isNear(one, word)));
}

/** One letter of four may differ: Masimov and Massimov, but not Peking and Beijing; the same word says nothing. */
function isNear(a: string, b: string): boolean {
  return a !== b && editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
}

/** Names for the reader to try after a query that found nothing: those that begin as it does, else the most mentioned. */
export function suggestions(query: string, names: Names, most: number): string[] {
  const [start = ''] = Array.from(fold(query));
  const known = names.directory.entities
    .filter(({ kind }) => kind !== 'commitments')
    .toSorted((a, b) => b.passages - a.passages);
  const alike = known.filter(({ name }) => start !== '' && fold(name).startsWith(start));
  return (alike.length > 0 ? alike : known).slice(0, most).map(({ name }) => name);
}
