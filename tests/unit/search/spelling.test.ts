import { expect, test } from 'vitest';
import { asNamed, asTyped } from '../../../src/search/spelling.ts';
import { entities } from './small-archive.ts';

test('what the reader typed is shown as it was typed', () => {
  expect(asTyped('Talks with Betkenov', 'betkenov')).toBe('Betkenov');
  expect(asTyped('Vučik', 'vucik')).toBe('vucik');
});

test('a corrected name is shown with its capitals, another word as it is', () => {
  expect(asNamed('masimov', entities)).toBe('Masimov');
  expect(asNamed('dahuitang', entities)).toBe('Dahuitang');
  expect(asNamed('energy', entities)).toBe('energy');
  expect(asNamed('capacity', entities)).toBe('capacity');
});
