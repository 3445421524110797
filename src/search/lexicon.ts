import type { LexiconFile } from './lexicon-path.ts';
import { Names, readNames } from './names.ts';
import { Vocabulary } from './vocabulary.ts';

/** The names and words of the archive as far as they are here. */
export class Lexicon {
  readonly names = new Names();
  readonly vocabulary = new Vocabulary();
  #common: ReadonlySet<string> = new Set();

  add({ names, words }: LexiconFile): void {
    for (const entity of readNames(names)) this.names.add(entity);
    this.vocabulary.add(words);
  }

  /** @param words common words of the language, which are no slips */
  addCommon(words: readonly string[]): void {
    this.#common = new Set(words);
  }

  readonly isCommon = (word: string): boolean => this.#common.has(word);
}
