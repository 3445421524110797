import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/english/text.ts';
import { type Speaker, spokenSentences } from '../../src/english/speakers.ts';

const SPEAKERS: readonly Speaker[] = [
  {
    side: 'velmark',
    names: ['Edda Lorn', 'Lorn'],
    titles: ['the Prime Minister', 'Velmarkian Prime Minister'],
    collective: ['the Velmarkian side'],
  },
  {
    side: 'orsania',
    names: ['Tomas Ferr', 'Ferr'],
    titles: ['the Chancellor', 'Orsanian Chancellor'],
    collective: ['the Orsanian side'],
  },
  { names: ['Mira Kost', 'Kost'], titles: [], collective: [] },
];

/** The side whose words each sentence gives, `-` for nobody’s. */
const heard = (text: string) => spokenSentences(sentencesIn(text), SPEAKERS).map(({ side }) => side ?? '-');

test.each([
  ['Lorn said the line is safe.', ['velmark']],
  ['The line is safe, Lorn said.', ['velmark']],
  ['The line is safe, said Ferr.', ['orsania']],
  ['The chancellor said so. The prime minister disagreed and said why.', ['orsania', 'velmark']],
  ['For his part, Ferr noted the cost.', ['orsania']],
  ['Noting the cost, Ferr said Orsania will pay.', ['orsania']],
  ['Lorn held talks with Tomas Ferr in Port Halden, vowing to help.', ['velmark']],
  ["Lorn welcomed Ferr's visit and expressed hope.", ['velmark']],
  ['Lorn told Ferr that the line is safe.', ['velmark']],
  ['Lorn recalled that she had agreed with President Kost and Ferr.', ['velmark']],
  ['Ferr hailed the plan as "sound," adding that it helps.', ['orsania']],
  ['Kost said so. It is true.', ['-', '-']],
])('%s', (text, sides) => {
  expect(heard(text)).toEqual(sides);
});

test('a speaker goes on until someone else speaks or a leader is told of', () => {
  const text = `Lorn said this. The line is long. It costs much.

The towns wait. It is hoped that it opens. Ferr said that. The Orsanian side is grateful to the Velmarkian side.

After the talks, Lorn and Ferr went home. The line is long.`;
  const [velmark, orsania] = ['velmark', 'orsania'];
  expect(heard(text)).toEqual([velmark, velmark, velmark, velmark, velmark, orsania, orsania, '-', '-']);
});

test('he and she are the last subject', () => {
  expect(heard('Ferr urged restraint. He added a wish. She said more.')).toEqual(['orsania', 'orsania', 'orsania']);
  expect(heard('Lorn is in Port Halden. She said the line is safe. She will also visit a dock.')).toEqual([
    '-',
    'velmark',
    '-',
  ]);
});

test('two who speak together speak for neither side alone', () => {
  expect(heard('Lorn and Ferr said the line is safe.')).toEqual(['-']);
});

test('sentences do not end at abbreviations, initials or decimals', () => {
  const texts = sentencesIn('On Dec. 16 Mr. A. Grue paid 3.2 million. He left.\nNext line').map(({ text }) => text);
  expect(texts).toEqual(['On Dec. 16 Mr. A. Grue paid 3.2 million.', 'He left.', 'Next line']);
});
