import { describe, expect, test } from 'vitest';
import { archiveOf, present } from './written-content.ts';

const person = (name: string, familyName: string, more = '') =>
  `name: ${name}\nfamilyName: ${familyName}\ncountry: South\nabout: A person.\n${more}`;
const term = (name: string, otherNames: readonly string[] = []) =>
  `name: ${name}\nkind: term\nabout: A term.\n${otherNames.length === 0 ? '' : `otherNames: [${otherNames.join(', ')}]\n`}`;

/** The mentions of each paragraph of a record under one heading: whom it names, by which words, and a star where linked. */
function mentionsIn(paragraphs: readonly string[], entities: Readonly<Record<string, string>> = {}): string[][] {
  const archive = archiveOf([{ date: '2015-03-27', body: `## North\n\n${paragraphs.join('\n\n')}\n` }], entities);
  return present(archive.meetings[0]).paragraphs.map(({ text, mentions }) =>
    mentions.map(({ kind, id, text: words, start, end, isLinked }) => {
      expect(text.slice(start, end)).toBe(words);
      return `${kind}/${id} ${words}${isLinked ? '*' : ''}`;
    }),
  );
}

const FUND = '[River Fund](../glossary/river-fund.yaml)';

describe('a name that a record links once', () => {
  test('counts later by itself, in every paragraph and before the link too', () => {
    expect(mentionsIn(['The River Fund pays.', `The ${FUND} pays.`, 'So the River Fund, the River Fund.'])).toEqual([
      ['glossary/river-fund River Fund'],
      ['glossary/river-fund River Fund*'],
      ['glossary/river-fund River Fund', 'glossary/river-fund River Fund'],
    ]);
  });

  test('counts by its other names and by a family name, as whole words alone', () => {
    const entities = {
      'people/cy-west': person('Cy West', 'West', 'otherNames: [C. West]\n'),
      'glossary/river-fund': term('River Fund', ['RF']),
    };
    const texts = [
      '[Cy West](../people/cy-west.yaml) and West of the West-Western Westland, C. West, West’s.',
      'RF, RFX and 2RF.',
    ];
    expect(mentionsIn([...texts, FUND], entities).slice(0, 2)).toEqual([
      [
        'people/cy-west Cy West*',
        'people/cy-west West',
        'people/cy-west West',
        'people/cy-west C. West',
        'people/cy-west West',
      ],
      ['glossary/river-fund RF'],
    ]);
  });

  test('counts by the longest of the names that begin at a place', () => {
    const entities = { 'glossary/river-fund-bank': term('River Fund Bank') };
    const [, named] = mentionsIn(
      [`${FUND}, [River Fund Bank](../glossary/river-fund-bank.yaml).`, 'The River Fund Bank and the River Fund.'],
      entities,
    );
    expect(named).toEqual(['glossary/river-fund-bank River Fund Bank', 'glossary/river-fund River Fund']);
  });

  test('does not count where its words are part of a link', () => {
    const entities = { 'topics/river-fund-aid': 'name: River Fund aid\nabout: Aid.\n' };
    const [, named] = mentionsIn([FUND, 'On [River Fund aid](../topics/river-fund-aid.yaml).'], entities);
    expect(named).toEqual(['topics/river-fund-aid River Fund aid*']);
  });
});

describe('a name', () => {
  test('that two linked entities share counts for neither', () => {
    const entities = { 'people/cy-west': person('Cy West', 'West'), 'people/di-west': person('Di West', 'West') };
    const both = 'With [Cy West](../people/cy-west.yaml) and [Di West](../people/di-west.yaml).';
    expect(mentionsIn([both, 'West left, Di West stayed.'], entities)[1]).toEqual(['people/di-west Di West']);
    expect(mentionsIn(['With [Cy West](../people/cy-west.yaml).', 'West left.'], entities)[1]).toEqual([
      'people/cy-west West',
    ]);
  });

  test('of a head of government who held the meeting counts without a link', () => {
    expect(mentionsIn(['Ada North spoke, and South said no.'])).toEqual([
      ['people/ada-north Ada North', 'people/bo-south South'],
    ]);
  });

  test('of anything else that the record does not link counts for nothing', () => {
    expect(mentionsIn(['The River Fund.'])).toEqual([[]]);
  });

  test('of a place counts where the facts of the record name it', () => {
    expect(mentionsIn(['The River Fund of Riverton.'])).toEqual([['places/riverton Riverton']]);
  });

  test('of a topic counts only where it is linked', () => {
    expect(mentionsIn(['On [trade](../topics/trade.yaml).', 'Trade, trade.'])).toEqual([['topics/trade trade*'], []]);
  });
});
