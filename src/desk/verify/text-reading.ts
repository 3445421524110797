import { datesIn } from '../../english/dates-in-text.ts';
import type { WrittenDate } from '../../english/dates-in-text.ts';
import type { KnownName, NameLexicon } from '../../english/name-lexicon.ts';
import { numbersIn } from '../../english/numbers-in-text.ts';
import type { WrittenNumber } from '../../english/numbers-in-text.ts';
import { wordsIn } from '../../english/words-in-text.ts';
import type { Word } from '../../english/words-in-text.ts';

/** A text with everything in it that is compared. */
export interface TextReading {
  /** In plain typography. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly WrittenNumber[];
  readonly dates: readonly WrittenDate[];
  readonly names: readonly KnownName[];
}

/** Reads a text of plain typography once for all rules. */
export function readText(text: string, lexicon: NameLexicon): TextReading {
  return {
    text,
    words: wordsIn(text),
    numbers: numbersIn(text),
    dates: datesIn(text),
    names: lexicon.namesIn(text),
  };
}
