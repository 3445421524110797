import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { nameRows, wordList } from '../../src/search/lexicon-files.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { recordsToIndex } from '../../src/search/passages.ts';
import { understandQuery } from '../../src/search/understand-query.ts';
import { isSameWord, wordsOf } from '../../src/search/words.ts';
import { search as words } from '../../src/words/en/search.ts';
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
function isRecovered({ word, typed }: Misspelling, lexicon: Lexicon): boolean {
  const entities = lexicon.bearersOf(word);
  return understandQuery(typed, lexicon).wanted.some(
    ({ phrases, entities: meant }) =>
      phrases.some(([first]) => first !== undefined && (isSameWord(first.word, word) || word.startsWith(first.word))) ||
      entities.some((entity) => meant.includes(entity)),
  );
}

describe('a word with one wrong, missing, doubled or swapped letter is still understood', async () => {
  const archive = createArchive(await readContent(FIVE_MEETINGS));
  const rows = nameRows(archive, words);
  const lexicon = new Lexicon();
  lexicon.add({ names: rows });
  const held = wordList(recordsToIndex(archive, lexicon, words));
  const common = readFileSync(new URL('../../src/search/common-english.txt', import.meta.url), 'utf8');
  lexicon.add({ words: held.join(' '), common: common.split(/\s+/u).join(' ') });
  const longEnough = (word: string) => /^\p{Letter}+$/u.test(word) && Array.from(word).length >= SHORTEST;
  const names = [...new Set(lexicon.nameWords)];
  const isWhole = (word: string) => lexicon.namedAt(wordsOf(word), 0) !== undefined;

  test.each([
    ['names of one word', names.filter((word) => isWhole(word) && longEnough(word))],
    ['words in longer names', names.filter((word) => !isWhole(word) && longEnough(word))],
    ['words of the records', held.filter(longEnough)],
  ])('of the %s', (what, all) => {
    const misspellings = misspell(all);
    const lost = misspellings.filter((misspelling) => !isRecovered(misspelling, lexicon));
    const share = 1 - lost.length / misspellings.length;
    const kinds = Object.keys(SLIPS).map((kind) => {
      const all = misspellings.filter(({ slip }) => slip === kind);
      const left = lost.filter(({ slip }) => slip === kind);
      return `${kind} ${((1 - left.length / all.length) * 100).toFixed(1)} %`;
    });
    console.info(
      `${what}: ${String(all.length)} words, ${String(misspellings.length)} misspellings, ` +
        `${(share * 100).toFixed(1)} % recovered (${kinds.join(', ')})`,
    );
    expect(all.length).toBeGreaterThan(100);
    expect(share, `lost: ${lost.map(({ word, typed }) => `${word} as ${typed}`).join(', ')}`).toBeGreaterThanOrEqual(
      SHARE_RECOVERED,
    );
  });
});
