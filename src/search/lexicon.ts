import { Names } from './names.ts';
import { readNames } from './named-entity.ts';
import type { NamesFile } from './named-entity.ts';
import { Vocabulary } from './vocabulary.ts';

/** The names and words of the archive as far as they are here. */
export class Lexicon {
  readonly names = new Names([]);
  readonly vocabulary = new Vocabulary([]);

  /** @param words folded, the most frequent first */
  add(names: NamesFile, words: readonly string[]): void {
    this.names.add(readNames(names));
    this.vocabulary.add(words);
  }
}
