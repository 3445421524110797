import type { Names } from './names.ts';
import type { FoundMention } from './passage-address.ts';
import { fold, wordsOf } from './fold.ts';
import { phraseIn } from './words-in-passage.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/**
 * How a passage calls what the reader asked for by another name: “spelled Massimov here”. Only names that differ from
 * the query, each once.
 */
export function otherSpellings(text: string, mentions: readonly FoundMention[], query: UnderstoodQuery): string[] {
  const words = wordsOf(text);
  const spellings = query.wanted.flatMap(({ entities, names, written, corrected }) => {
    if (corrected.length > 0) return [];
    const linked = mentions.filter((mention) =>
      entities.some(({ kind, id }) => mention.kind === kind && mention.id === id),
    );
    return [...linked, ...names.flatMap((name) => phraseIn(words, name))]
      .map(({ start, end }) => text.slice(start, end).replace(/[’']s$/u, ''))
      .filter((spelling) => !isPartOf(written, spelling) && !isPartOf(spelling, written));
  });
  return [...new Set(spellings)];
}

/** Whether the words of a name stand in another: Li in Li Keqiang, but not UN in United Nations. */
function isPartOf(part: string, whole: string): boolean {
  return ['', ' '].some((hyphen) =>
    ` ${fold(whole).replaceAll('-', hyphen)} `.includes(` ${fold(part).replaceAll('-', hyphen)} `),
  );
}

/** Names for the reader to try after a query that found nothing: those that begin as it does, else the most mentioned. */
export function suggestions(query: string, names: Names, most: number): string[] {
  const [start = ''] = Array.from(fold(query));
  const known = names.entities.filter(({ kind }) => kind !== 'commitments').toSorted((a, b) => b.passages - a.passages);
  const alike = known.filter(({ name }) => start !== '' && fold(name).startsWith(start));
  return (alike.length > 0 ? alike : known).slice(0, most).map(({ name }) => name);
}
