import { describe, expect, test } from 'vitest';
import { commonWords, wordsToIndex } from '../../../src/search/words-to-index.ts';

const words = (indexed: string) => indexed.split(' ').filter((word) => word !== '.');

describe('the words of a record', () => {
  test('are indexed at most twice, in order, divided where the engine divides them', () => {
    const text = 'Trade, “trade” (trade) AstroTech — $23.6bn e-commerce zzn23d6z Астана';
    expect(words(wordsToIndex(text, []))).toEqual(['23.6bn', 'AstroTech', 'e-commerce', 'trade', 'trade', 'zzn23d6z', 'астана']); // prettier-ignore
  });

  test('stand at the same places in every record where they are common', () => {
    const common = commonWords(['the trade the', 'the gas', 'the winter']);
    expect(common).toEqual(['the', 'gas', 'trade', 'winter']);
    const placesOf = (text: string, word: string) =>
      wordsToIndex(text, common).split(' ').flatMap((one, place) => (one === word ? [place] : [])); // prettier-ignore
    expect(placesOf('trade and gas', 'trade')).toEqual([4]);
    expect(placesOf('Gas and trade: the more trade, the better.', 'trade')).toEqual([4, 5]);
    expect(words(wordsToIndex('Gas and trade and more', common))).toEqual(['gas', 'trade', 'and', 'and', 'more']);
  });

  test('leave few different numbers of places', () => {
    const lengths = ['', 'one', 'one and another', 'word '.repeat(500)].map((text) => wordsToIndex(text, ['one']).split(' ').length); // prettier-ignore
    expect(new Set(lengths)).toEqual(new Set([64]));
  });
});
