import { expect, test } from 'vitest';
import { properNamesIn } from '../../src/english/names.ts';
import { knowledge } from './verified-fixture.ts';

const known = (text: string) => knowledge.namesIn(text).map((name) => `${name.text} ${name.bearers.join(', ')}`);
const unknown = (text: string) => properNamesIn(text, knowledge.namesIn(text)).map((name) => name.text);

test('the longest known name is found, in every spelling', () => {
  expect(known('Edda Lorne, Lorn and the Amber Coast Fund')).toEqual([
    'Edda Lorne people/edda-lorn',
    'Lorn people/edda-lorn',
    'Amber Coast Fund glossary/amber-coast-fund',
  ]);
});

test('adjectives of the sides and titles of offices are known', () => {
  expect(known('the Orsanian Chancellor, a Velmark-Orsania plan')).toEqual([
    'Orsanian places/orsania',
    'Chancellor offices/chancellor',
    'Velmark places/velmark',
    'Orsania places/orsania',
  ]);
});

test('a name ends where its word ends', () => {
  expect(known("Ferris wheels, Kostas, Lorn's visit")).toEqual(['Lorn people/edda-lorn']);
});

test('proper names keep their capitals; subjects do not need them', () => {
  expect(known('amber coast fund, PORT HALDEN, Tolls and tolls')).toEqual([
    'PORT HALDEN places/port-halden',
    'Tolls topics/trade',
    'tolls topics/trade',
  ]);
});

test('capital letters give unknown names away', () => {
  expect(unknown('The talks in Sandwick Bay with Edda Lorn. Bay of Long Sands is far, said Ansel Grue.')).toEqual([
    'Sandwick Bay',
    'Bay of Long Sands',
    'Ansel Grue',
  ]);
});

test('the first word of a sentence is no name, nor is a lone letter', () => {
  expect(unknown('Noting this, he left. Both Ansel Grue and (L) stayed. Large-scale work began.')).toEqual([
    'Ansel Grue',
  ]);
});
