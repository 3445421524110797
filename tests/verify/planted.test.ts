import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT, SOURCES, findingsWith, type Change } from './verified-fixture.ts';

const text = await readFile(join(CONTENT, 'meetings/2016-05-06-port-halden.md'), 'utf8');
const body = text.slice(text.indexOf('## Background'));
const source = await readFile(join(SOURCES, 'coastal-line.txt'), 'utf8');
const paragraphs = body.split('\n\n').filter((block) => !block.startsWith('##')).map((block) => block.trim()); // prettier-ignore
const change = (from: string, to: string): Change[] => [{ from, to }];
const startsWith = (words: string) => paragraphs.find((one) => one.startsWith(words)) ?? words;
const moved = (paragraph: string, to: string): Change[] => [
  { from: `${paragraph}\n\n`, to: '' },
  { from: `## ${to}\n\n`, to: `## ${to}\n\n${paragraph}\n\n` },
];
const swapped = (paragraph: string, to: string): Change[] => {
  const [remove, insert] = moved(paragraph, to);
  if (remove === undefined || insert === undefined) throw new Error('a move is two changes');
  const other = paragraph.replaceAll(/\bLorn\b|\bFerr\b/gu, (name) => (name === 'Lorn' ? 'Ferr' : 'Lorn'));
  return [remove, { ...insert, to: insert.to.replace(paragraph, other) }];
};
const copied = (words: string): Change[] => change('Ferr welcomed the plan.', `Ferr welcomed the plan. ${words}`);

/** Errors of each kind, each planted by itself in a record that agrees with its report; every one has to be found. */
const PLANTED: Readonly<Record<string, readonly Change[][]>> = {
  'a changed figure': [
    change('more than 40 years', 'more than 45 years'),
    change('more than 40 years', 'less than 40 years'),
    change('build 14 [ferries]', 'build 15 [ferries]'),
    change('one dry dock', 'two dry docks'),
    change('its 120 km', 'its 12 km'),
    change('its 120 km', 'its 120 m'),
    change('a dozen more', 'twenty more'),
    change('9 documents', '19 documents'),
    change('are worth 3.2 billion USD', 'are worth 3.2 billion EUR'),
    change('are worth 3.2 billion USD', 'are worth 32 billion USD'),
    change('the second [', 'the 22nd ['),
    change('value: 3.2', 'value: 2.3'),
  ],
  'the other side': [
    moved(startsWith('Relations of'), 'Orsania'),
    moved(startsWith('For this service'), 'Orsania'),
    moved(startsWith('To the towns'), 'Orsania'),
    moved(startsWith('Velmark, Lorn said'), 'Orsania'),
    moved(startsWith('Both sides'), 'Velmark'),
    swapped(startsWith('Relations of'), 'Orsania'),
    swapped(startsWith('For this service'), 'Orsania'),
    swapped(startsWith('To the towns'), 'Orsania'),
    swapped(startsWith('Velmark, Lorn said'), 'Orsania'),
    swapped(startsWith('Both sides'), 'Velmark'),
  ],
  'another month or day': [
    change('On Friday, 6 May 2016', 'On Friday, 6 June 2016'),
    change('On Friday, 6 May 2016', 'On Monday, 6 May 2016'),
    change('On Friday, 6 May 2016', 'On Friday, 16 May 2016'),
    change('On Friday, 6 May 2016', 'On Friday, 6 May 2015'),
    change('From 1 to 3 June', 'From 1 to 3 July'),
    change('From 1 to 3 June', 'From 2 to 3 June'),
    change('From 1 to 3 June', 'On 1 June'),
    change('in March 2016, on', 'in May 2016, on'),
    change('in March 2016, on', 'in March 2014, on'),
    change('date: "2016-05-06"', 'date: "2016-06-06"'),
  ],
  'another name': [
    change('in Sandwick Bay', 'in Long Bay'),
    change('President [Mira Kost]', 'President [Mira Koster]'),
    change(' with President [Mira Kost](../people/mira-kost.yaml)', ' with Ansel Grue'),
    change('visit to Orsania', 'visit to Greyhaven'),
    change('(../places/port-halden.yaml)', '(../places/orsania.yaml)'),
    change('[Tidewater Forum]', '[Amber Forum]'),
    change('[Amber Coast Fund](../glossary/amber-coast-fund.yaml)', 'Golden Coast Fund'),
    change('Ferr welcomed the plan', 'Minister Grue welcomed the plan'),
    change('Both sides, Ferr urged', 'Both sides, Sefton urged'),
    change('before Lorn and Ferr', 'before Lorn and Grue'),
  ],
  'an altered quotation': [
    ...[
      'the lifeline',
      'a life line',
      'lifelines',
      'a “lifeline',
      'a lifelin',
      'a line of life',
      'a real lifeline',
      'lifeline a',
      'a lifeline for ships',
      'our lifeline',
    ].map(
      // prettier-ignore
      (words) => change('“a lifeline”', `“${words}”`),
    ),
  ],
  'a copied sentence': [
    ...[
      'Velmark will build 14 ferries and one dry dock for it',
      'hopes to open the service by the end of the year',
      'the coastal line, 120 km long, is "a lifeline" for fishing towns',
      'stands ready to widen cooperation in timber and in port management',
      'said Orsania will pay for its share through the Amber Coast Fund',
      'He urged both sides to lower the tolls on grain',
      'attaches great weight to clean water, and would like to train',
      'would like to train a dozen more engineers in Velmark next year',
      'witnessed the signing of 9 documents worth 3.2 billion USD',
      'when the outline of a ferry service was settled with President Mira Kost',
    ].map(
      // prettier-ignore
      (words) => copied(`It ${words}.`),
    ),
  ],
  'a dropped statement': [
    ...paragraphs.slice(1).map((paragraph) => change(`${paragraph}\n`, '')),
    change(' It hopes that the service can open before the year ends.', ''),
    change(
      ' Orsania, he said, is going to meet its share from the [Amber Coast Fund](../glossary/amber-coast-fund.yaml).',
      '',
    ),
    change('Both sides, Ferr urged, should lower the [tolls](../topics/trade.yaml) on grain. ', ''),
    change(' Clean water, he added, has great weight for Orsania, which in the following year would like to have a dozen more engineers trained in Velmark.', ''), // prettier-ignore
    change(' and in the management of ports', ''),
    change(' and one dry dock', ''),
  ],
};

describe.each(Object.entries(PLANTED))('%s is found', (_kind, forms) => {
  test.each(forms.map((changes, index) => [index + 1, changes] as const))('form %d', (_number, record) => {
    expect(findingsWith({ record })).not.toEqual([]);
  });
});

test('at least ten forms of each kind are planted, in words that the report and the record have', () => {
  for (const [kind, forms] of Object.entries(PLANTED)) expect(forms.length, kind).toBeGreaterThanOrEqual(10);
  expect(source).toContain('stands ready to widen cooperation in timber');
  expect(paragraphs).toHaveLength(10);
});
