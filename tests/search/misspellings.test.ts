import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readNames } from '../../src/search/named-entity.ts';
import { Names } from '../../src/search/names.ts';
import { namesFile, wordsFile } from '../../src/search/search-files.ts';
import { isSameWord } from '../../src/search/stem.ts';
import { understandQuery } from '../../src/search/understand-query.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { seededRandom } from '../seeded-random.ts';

const SEED = 20151214;
const SHORTEST = 5;
const SHARE_RECOVERED = 0.95;

/** Makes a slip somewhere in a word; `undefined` where this kind of slip would leave the word as it is. */
type Slip = (letters: readonly string[], at: number, alphabet: readonly string[], random: () => number) => string;

const SLIPS: Readonly<Record<string, Slip>> = {
  wrong: (letters, at, alphabet, random) =>
    letters.with(at, alphabet[Math.floor(random() * alphabet.length)] ?? '').join(''),
  missing: (letters, at) => letters.toSpliced(at, 1).join(''),
  doubled: (letters, at) => letters.toSpliced(at, 0, letters[at] ?? '').join(''),
  swapped: (letters, at) =>
    [...letters.slice(0, at), letters[at + 1] ?? '', letters[at] ?? '', ...letters.slice(at + 2)].join(''),
};

interface Misspelling {
  readonly word: string;
  readonly slip: string;
  readonly typed: string;
}

/** Every word with one slip of each kind, at a place that chance gives. */
function misspell(words: readonly string[]): Misspelling[] {
  const random = seededRandom(SEED);
  const latin = Array.from('abcdefghijklmnopqrstuvwxyz');
  const cyrillic = Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюя');
  return words.flatMap((word) => {
    const letters = Array.from(word);
    const alphabet = /\p{Script=Cyrillic}/u.test(word) ? cyrillic : latin;
    return Object.entries(SLIPS).flatMap(([slip, make]) => {
      const typed = make(letters, Math.floor(random() * letters.length), alphabet, random);
      return typed === word ? [] : [{ word, slip, typed }];
    });
  });
}

/** Whether the query finds what the word finds: the word itself, a form of it, or the entities it names. */
function isRecovered({ word, typed }: Misspelling, names: Names, vocabulary: Vocabulary): boolean {
  const { wanted } = understandQuery(typed, names, vocabulary);
  const entities = names.bearersOf(word);
  return wanted.some(
    (one) =>
      [...one.words, ...one.anyOf].some((meant) => isSameWord(meant, word) || word.startsWith(meant)) ||
      entities.some((entity) => one.entities.includes(entity)),
  );
}

describe('a word with one wrong, missing, doubled or swapped letter is still understood', async () => {
  const archive = createArchive(await readContent(FIVE_MEETINGS));
  const names = new Names(readNames(namesFile(archive)));
  const held = wordsFile(archive);
  const vocabulary = new Vocabulary(held);
  const longEnough = (word: string) => /^\p{Letter}+$/u.test(word) && Array.from(word).length >= SHORTEST;

  const isWhole = (word: string) => names.at([word], 0) !== undefined;

  test.each([
    ['names of one word', [...names.words].filter((word) => isWhole(word) && longEnough(word))],
    ['words in longer names', [...names.words].filter((word) => !isWhole(word) && longEnough(word))],
    ['words of the records', held.filter(longEnough)],
  ])('of the %s', (what, words) => {
    const misspellings = misspell(words);
    const lost = misspellings.filter((misspelling) => !isRecovered(misspelling, names, vocabulary));
    const share = 1 - lost.length / misspellings.length;
    const kinds = Object.keys(SLIPS).map((kind) => {
      const all = misspellings.filter(({ slip }) => slip === kind);
      const left = lost.filter(({ slip }) => slip === kind);
      return `${kind} ${((1 - left.length / all.length) * 100).toFixed(1)} %`;
    });
    console.info(
      `${what}: ${String(words.length)} words, ${String(misspellings.length)} misspellings, ` +
        `${(share * 100).toFixed(1)} % recovered (${kinds.join(', ')})`,
    );
    expect(words.length).toBeGreaterThan(100);
    expect(share, `lost: ${lost.map(({ word, typed }) => `${word} as ${typed}`).join(', ')}`).toBeGreaterThanOrEqual(
      SHARE_RECOVERED,
    );
  });
});
