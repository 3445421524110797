import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, findingsWith, RECORDS, type RecordId, SOURCES, textOf } from './verified-fixture.ts';

const text = await textOf('2016-05-06-port-halden');
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

/** Words of the record that deny, turn or exchange what its report says. */
const TURNED: Readonly<Record<string, Readonly<Partial<Record<RecordId, readonly Change[][]>>>>> = {
  'a negation': {
    '2016-05-06-port-halden': [
      change('and rest on firm', 'and do not rest on firm'),
      change('Velmark is going to build', 'Velmark is not going to build'),
      change('Lorn said, is ready', 'Lorn said, is not ready'),
      change('has great weight', 'has no great weight'),
      change('9 documents were signed', '9 documents were never signed'),
      change('Ferr welcomed the plan', 'Ferr rejected the plan'),
    ],
    '2017-09-14-saltmere': [
      change('is not going to raise', 'is going to raise'),
      change('They signed no documents', 'They signed documents'),
      change('Lorn thanked', 'Lorn did not thank'),
      change('and is ready to meet', 'and is not ready to meet'),
    ],
    '2018-02-20-video': [
      change('have never been as close', 'have been as close'),
      change('is against any new', 'is for new'),
      change('Ferr shared the view', 'Ferr did not share the view'),
    ],
  },
  'another direction': {
    '2016-05-06-port-halden': [
      change('should lower', 'should raise'),
      change('for wider cooperation', 'for less cooperation'),
    ],
    '2017-09-14-saltmere': [
      change('had grown by 12', 'had fallen by 12'),
      change('had gone down by 3', 'had risen by 3'),
      change('less grain came', 'more grain came'),
      change('see fewer inspections', 'see more inspections'),
    ],
    '2018-02-20-video': [
      change('pay lower prices', 'pay higher prices'),
      change('to double the departures', 'to reduce the departures'),
      change('should work faster', 'should work less'),
      change('rules of visas simpler', 'rules of visas weaker'),
    ],
  },
  'exchanged figures': {
    '2016-05-06-port-halden': [
      ...['120 km', '9 documents', 'a dozen more', 'more than 40 years', '3.2 billion USD'].map((other) => [
        { from: `build 14 [ferries]`, to: `build ${other.split(' ')[0] ?? ''} [ferries]` },
        {
          from: `${other === '3.2 billion USD' ? 'worth ' : ''}${other}`,
          to: other.replace(/^(?:more than )?\S+/u, '14'),
        },
      ]),
    ],
    '2017-09-14-saltmere': [
      [...change('by 12 percent', 'by 3 percent'), ...change('down by 3 percent', 'down by 12 percent')],
      [...change('time 28 doctors', 'time two doctors'), ...change('of two new', 'of 28 new')],
      [...change('by 12 percent, to 1.4', 'by 28 percent, to 1.4'), ...change('time 28 doctors', 'time 12 doctors')],
      [...change('by 12 percent, to 1.4', 'by 1.4 percent, to 12')],
      [...change('14th of September 2017', '12th of September 2017'), ...change('by 12 percent', 'by 14 percent')],
    ],
  },
  'another place or format': {
    '2016-05-06-port-halden': [
      ...['greyhaven', 'saltmere', 'orsania', 'velmark', 'elsewhere'].map((place) =>
        change('place: port-halden', `place: ${place}`),
      ),
      change('building: not stated', 'building: saltmere'),
      change('format: in-person', 'format: video'),
    ],
    '2017-09-14-saltmere': [
      change('place: saltmere', 'place: port-halden'),
      change('format: in-person', 'format: video'),
    ],
    '2018-02-20-video': [
      change('format: video', 'format: in-person'),
      change('  place: not stated', '  place: greyhaven'),
    ],
  },
};

describe.each(Object.entries(TURNED))('%s is found', (kind, records) => {
  const forms = RECORDS.flatMap((of) => (records[of] ?? []).map((record, index) => [of, index + 1, record] as const));
  test.each(forms)('%s, form %d', (of, _number, record) => {
    expect(findingsWith({ of, record })).not.toEqual([]);
  });
  test('in ten forms at least', () => {
    expect(forms.length, kind).toBeGreaterThanOrEqual(10);
  });
});

/** Each paragraph and each sentence of the records by itself, but those that tell of the report and not of the meeting. */
const STATEMENTS = await Promise.all(
  RECORDS.map(async (of) => {
    const record = await textOf(of);
    const blocks = record.slice(record.indexOf('## Background')).split('\n\n').filter((block) => !block.startsWith('##')).map((block) => block.trim()); // prettier-ignore
    const sentences = blocks.map((block) => block.split(/(?<=\.)\s+(?=\p{Lu}|\[)/u)).filter((all) => all.length > 1).flat(); // prettier-ignore
    return [...blocks, ...sentences]
      .filter((one) => !one.startsWith('The report rests on'))
      .map((text) => ({ of, text }));
  }),
);

test('of the paragraphs and sentences that are taken away, 95 in a hundred are found', () => {
  const missed = STATEMENTS.flat().filter(
    ({ of, text: from }) => findingsWith({ of, record: [{ from, to: '' }] }).length === 0,
  );
  expect(missed.length / STATEMENTS.flat().length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
  expect(STATEMENTS.flat().length).toBeGreaterThan(40);
});

/** Members of lists that only the report has, in words that the record uses elsewhere or nowhere. */
const LISTED: readonly (readonly [of: RecordId, from: string, to: string])[] = [
  ['2016-05-06-port-halden', 'in timber and in port management', 'in timber, grain and in port management'],
  ['2016-05-06-port-halden', 'in timber and in port management', 'in timber, in port management and in clean water'],
  ['2016-05-06-port-halden', 'in timber and in port management', 'in engineering, timber and in port management'],
  ['2016-05-06-port-halden', '14 ferries and one dry dock', '14 ferries, one dry dock and towns'],
  ['2016-05-06-port-halden', 'for fishing towns', 'for fishing towns and engineers'],
  ['2016-05-06-port-halden', 'the tolls on grain', 'the tolls on leather, grain and timber'],
  ['2016-05-06-port-halden', 'great weight to clean water,', 'great weight to clean water, timber and grain,'],
  ['2017-09-14-saltmere', 'long queues of trucks', 'long queues of trucks and workers'],
  ['2017-09-14-saltmere', 'exports of machinery fell', 'exports of machinery and leather fell'],
  ['2017-09-14-saltmere', 'voiced concern over long queues', 'voiced concern over customs, grain and long queues'],
  ['2018-02-20-video', 'new tariffs on fish,', 'new tariffs on fish, cables and electricity,'],
  ['2018-02-20-video', 'visa rules for students', 'visa rules for students and athletes'],
  ['2018-02-20-video', 'the safety of fishermen', 'the safety of students, cables and fishermen'],
  ['2018-02-20-video', 'in the Gulf of Amber,', 'in the Gulf of Amber and on safety,'],
];

describe('a member of a list that the record leaves out is found', () => {
  test.each(LISTED)('%s, “%s” for “%s”', (of, from, to) => {
    expect(findingsWith({ of, source: [{ from, to }] }).map(({ rule }) => rule)).toContain('statement-missing');
  });
});

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
