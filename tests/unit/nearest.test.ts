import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/archive/nearest.ts';

describe('the distance of two words', () => {
  test.each([
    ['', '', 0],
    ['', 'gas', 3],
    ['gas', 'gas', 0],
    ['gas', 'gaz', 1],
    ['gas', 'gass', 1],
    ['gas', 'as', 1],
    ['gas', 'gsa', 1],
    ['format', 'fromat', 1],
    ['kitten', 'sitting', 3],
    ['Мәсімов', 'Масимов', 2],
    ['trade', 'energy', 6],
  ])('%s – %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the nearest word', () => {
  const keys = ['title', 'date', 'format', 'leaders', 'venue', 'topics'];

  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['dat', 'date'],
    ['formatt', 'format'],
    ['leeders', 'leaders'],
    ['tpoic', 'topics'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  test.each(['place', 'x', 'of', '', 'completely-else'])('to “%s” is none', (word) => {
    expect(nearest(word, [...keys, 'at'])).toBeUndefined();
  });

  test('of equally near ones is the first', () => {
    expect(nearest('cart', ['card', 'care'])).toBe('card');
    expect(nearest('cart', ['care', 'card'])).toBe('care');
  });

  test('of a long word may differ in a third of its letters', () => {
    expect(nearest('comprehensive-partner', ['comprehensive-partnership'])).toBe('comprehensive-partnership');
  });
});
