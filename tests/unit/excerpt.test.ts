import { describe, expect, test } from 'vitest';
import { excerptParts } from '../../src/client/excerpt.ts';

describe('an excerpt', () => {
  test.each([
    ['', []],
    ['no word', [{ text: 'no word', found: false }]],
    ['<mark>gas</mark>', [{ text: 'gas', found: true }]],
    [
      'more <mark>gas</mark> in <mark>winter,</mark> please',
      [
        { text: 'more ', found: false },
        { text: 'gas', found: true },
        { text: ' in ', found: false },
        { text: 'winter,', found: true },
        { text: ' please', found: false },
      ],
    ],
    [
      '<mark>natural</mark><mark>gas</mark>',
      [
        { text: 'natural', found: true },
        { text: 'gas', found: true },
      ],
    ],
    ['unclosed <mark>gas', [{ text: 'unclosed <mark>gas', found: false }]],
  ])('%j is cut at the words found', (excerpt, parts) => {
    expect(excerptParts(excerpt)).toEqual(parts);
  });

  test('has its signs unescaped, once', () => {
    const text = excerptParts('Oil &amp; gas &lt;b&gt; &quot;win&#39;s&#x27;&quot; &amp;lt; &unknown; R&D')
      .map((part) => part.text)
      .join('');
    expect(text).toBe('Oil & gas <b> "win\'s\'" &lt; &unknown; R&D');
  });

  test('leaves markup as text', () => {
    expect(excerptParts('<img src=x> <mark>&lt;script&gt;</mark>')).toEqual([
      { text: '<img src=x> ', found: false },
      { text: '<script>', found: true },
    ]);
  });
});
