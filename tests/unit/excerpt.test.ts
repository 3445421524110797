import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/archive/excerpt.ts';
import { cases } from '../fuzz/seed.ts';

/** The excerpt of a text around words of it, as it reads, the marked words in brackets. */
function excerpt(text: string, words: readonly string[], limit: number): string {
  const spans = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return excerptOf(text, spans, limit)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('');
}

const LONG =
  'North, Ada said, is willing to strengthen exchanges with South further, and to deepen cooperation in trade and investment, in farming and transport, in “science and art”, and in schools.';

describe('an excerpt', () => {
  test('is the sentence that holds the words, where that is short enough', () => {
    const text = 'First of all, roads. Then Ada called for more trade. Then for peace.';
    expect(excerpt(text, ['trade'], 100)).toBe('Then Ada called for more [trade].');
    expect(excerpt(text, ['roads', 'peace'], 100)).toBe('First of all, [roads]. … Then for [peace].');
  });

  test('keeps of a long sentence who speaks, what is to become of the words, and the words', () => {
    expect(excerpt(LONG, ['farming'], 110)).toBe(
      'North, Ada said, is willing to … deepen cooperation in trade and investment, in [farming] and transport, in …',
    );
  });

  test('goes on after the words while there is room', () => {
    expect(excerpt(LONG, ['exchanges'], 110)).toMatch(
      /^North, Ada said, is willing to strengthen \[exchanges\] with South/u,
    );
  });

  test('does not cut into a quotation, nor into the words it is about', () => {
    expect(excerpt(LONG, ['art'], 60)).toContain('“science and [art]”');
    for (let limit = 40; limit < 200; limit += 1) {
      const read = excerpt(LONG, ['exchanges with South', 'science and art'], limit);
      expect(read).toContain('[exchanges with South]');
      expect(read.replace(/[[\]]/gu, '')).not.toMatch(/“(?!science and art”)|(?<!“science and art)”/u);
    }
  });

  test('says nothing that the text does not say, in its order, and says where it leaves out', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'é', '中', ',', '“', '”', '.'),
      minLength: 1,
      maxLength: 9,
    });
    const texts = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(20), fc.integer({ min: 10, max: 200 }), (text, from, length, limit) => {
        const start = from % text.length;
        const span = { start, end: Math.min(text.length, start + 1 + length) };
        const pieces = excerptOf(text, [span], limit);
        let at = 0;
        for (const part of pieces
          .map((piece) => piece.text)
          .join('')
          .split('…')
          .map((one) => one.trim())) {
          const found = text.indexOf(part, at);
          expect(found, part).toBeGreaterThanOrEqual(0);
          at = found + part.length;
        }
        const marked = pieces
          .filter((piece) => piece.marked)
          .map((piece) => piece.text)
          .join(' ');
        expect(marked.replace(/\s/gu, '')).toBe(text.slice(span.start, span.end).replace(/\s/gu, ''));
      }),
      cases(1000),
    );
  });
});
