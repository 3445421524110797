import { describe, expect, test } from 'vitest';
import { archiveIn, createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { ANOTHER_ARCHIVE } from '../another-archive.ts';
import { composeContent } from '../check/composed-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { SearchInNode } from './search-in-node.ts';

/** Those whom a query leads to by an office that they held, in order. */
async function holders(search: SearchInNode, query: string): Promise<string[]> {
  const { goTo } = await search.ask(query);
  return goTo.flatMap(({ id, held }) => (held === undefined ? [] : [id]));
}

describe('an office and a time lead to whoever held it then', async () => {
  const five = await SearchInNode.of(createArchive(await readContent(FIVE_MEETINGS)));
  const another = await SearchInNode.of(createArchive(await readContent(ANOTHER_ARCHIVE)));

  test.for([
    // No record is of these years.
    ['prime minister 2018', 'bakytzhan-sagintayev'],
    ['who was prime minister in 2018', 'bakytzhan-sagintayev'],
    ['Kazakhstan prime minister 2018', 'bakytzhan-sagintayev'],
    ['who was Kazakhstan’s prime minister on 4 July 2018?', 'bakytzhan-sagintayev'],
    ['2004 Kazakh prime ministers', 'daniyal-akhmetov'],
    ['premier of China 2000', 'zhu-rongji'],
    ['Chinese premier, mid-May 2000', 'zhu-rongji'],
    ['premier of the People’s Republic of China, 2000', 'zhu-rongji'],
    // What the one side calls its office is said of the other too, whose holder is then meant.
    ['prime minister of China 2000', 'zhu-rongji'],
    ['premier of Kazakhstan 2004', 'daniyal-akhmetov'],
    ['Kazakhstan premier 2004', 'daniyal-akhmetov'],
    ['head of government 2014', 'li-keqiang serik-akhmetov karim-massimov'],
    ['heads of government of China 1998-2004', 'li-peng zhu-rongji wen-jiabao'],
    ['Chinese premier 1990s', 'li-peng zhu-rongji'],
    ['premier 2015', 'li-keqiang'],
    // Of a term whose days are not known every day that may be in it.
    ['prime minister of Kazakhstan 30 June 2003', 'imangali-tasmagambetov daniyal-akhmetov'],
    // Nobody: no time, one without an end, before them all, another office.
    ['prime minister', ''],
    ['premier in May', ''],
    ['premier 1850', ''],
    ['deputy prime minister 2018', ''],
    ['vice-premier 2018', ''],
    ['-premier 2018', ''],
    ['"prime minister" 2018', ''],
  ] as const)('%s', async ([query, expected]) => {
    expect((await holders(five, query)).join(' ')).toBe(expected);
  });

  test('told with the office and the term, and before what the records have', async () => {
    const [first] = (await five.ask('who was prime minister in 2018')).goTo;
    expect(first).toMatchObject({ kind: 'people', name: 'Bakytzhan Sagintayev' });
    expect(first?.held).toMatch(/^Prime Minister of Kazakhstan, 9\sSep.*\s2016\s–\s21\sFeb.*\s2019$/u);
    // His known meeting of that year, not every passage that has one of the words.
    const { shown, isApart } = await five.ask('prime minister 2018');
    expect(isApart).toBe(false);
    expect(shown.map(({ record }) => record.isKnownOnly)).not.toContain(false);
    expect(shown.length).toBeGreaterThan(0);
    // Of a year with records what he says in them, or what is said of him.
    const ofYear = (await five.ask('premier 2015')).shown;
    expect(new Set(ofYear.map(({ record }) => record.date.slice(0, 4)))).toEqual(new Set(['2015']));
  });

  test.for([
    ['president of Arvenia 2000', 'theodora-anastasiadou'],
    ['Arvenian foreign minister 2000', 'ilias-verenis'],
    ['foreign minister 2010', 'sofia-lakerda'],
    ['presidents 2010', 'nino-tsereli ilias-verenis'],
    ['Tolmark president 2024', 'levan-orbeli'],
    ['vice president 2010', ''],
    ['premier 2010', ''],
    ['head of government 2010', ''],
  ] as const)('by the titles of another archive: %s', async ([query, expected]) => {
    expect((await holders(another, query)).toSorted()).toEqual(expected.split(' ').filter(Boolean).toSorted());
  });

  test('of someone who only acted in it that is said', async () => {
    const { goTo } = await another.ask('president of Tolmark 2024');
    expect(goTo[0]?.held).toMatch(/^acting President of Tolmark, from\s1\sNov.*\s2023$/u);
  });
});

test('an office is asked for by its other titles, in any language, in every edition', async () => {
  const titles = (office: string) => `    office: ${office}\n    otherTitles: [总理, премьер]\n`;
  const folder = await composeContent({
    edits: [
      { file: 'archive.yaml', from: 'sides:\n', to: 'editions: [zh]\nsides:\n' },
      { file: 'archive.yaml', from: '    office: Premier of North\n', to: `${titles('Premier of North')}    translations: { zh: { name: 北国, adjective: 北方, office: 北国首相 } }\n` },
    ],
  }); // prettier-ignore
  const content = await readContent(folder);
  expect(content.problems).toEqual([]);
  const english = createArchive(content);
  const [inEnglish, inChinese] = [
    await SearchInNode.of(english),
    await SearchInNode.of(archiveIn('zh', english), english),
  ];
  const asked = ['总理 2015', '2015年北国总理', 'премьер 2015', 'Northern premier 2015', 'premier of North 2015'];
  for (const search of [inEnglish, inChinese])
    for (const query of asked) expect(await holders(search, query)).toEqual(['ada-north']);
  expect(await holders(inChinese, '北国首相2015')).toEqual(['ada-north']);
  expect(await holders(inEnglish, 'premier 2015')).toEqual(['ada-north', 'bo-south']);
});
