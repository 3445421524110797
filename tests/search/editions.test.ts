import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { archiveIn, createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { inflectBy } from '../../src/search/words.ts';
import { composeContent, FIXTURES } from '../check/composed-content.ts';
import { SearchInNode } from './search-in-node.ts';

/** How a side is called in each language. */
const SIDES = `    translations:
      zh: { name: 北国, adjective: 北方, office: 北国总理 }
      kk: { name: Солтүстік, adjective: Солтүстік, office: Солтүстік Премьері }
      ru: { name: Север, adjective: от северной стороны, office: Премьер Севера }
`;
const NAMES = `nativeNames:
  - { lang: zh-Hans, name: 李北 }
  - { lang: kk, name: Ада Солтанова }
  - { lang: ru, name: Ада Нортова }
`;
/** What the two paragraphs of the record say. */
const TEXTS = {
  zh: ['[李北](../people/ada-north.yaml)谈到[贸易](../topics/trade.yaml)。', '[Bo South](../people/bo-south.yaml)希望得到[天然气](../topics/trade.yaml)。'],
  kk: ['[Ада Солтанова](../people/ada-north.yaml) [сауда](../topics/trade.yaml) туралы айтты.', '[Bo South](../people/bo-south.yaml) [табиғи газды](../topics/trade.yaml) сұрады.'],
  ru: ['[Ада Нортова](../people/ada-north.yaml) говорила о [торговле](../topics/trade.yaml).', '[Bo South](../people/bo-south.yaml) просил [природного газа](../topics/trade.yaml).'],
} as const; // prettier-ignore
type Language = keyof typeof TEXTS;

function translation([north, south]: readonly [string, string]): string {
  return `---\nof: "00000000"\n---\n\n## North\n\n${north}\n\n## South\n\n${south}\n`;
}

/** The search of an edition of the base content. */
async function searchIn(language: Language): Promise<SearchInNode> {
  const folder = await composeContent({
    overlay: join(FIXTURES, 'outdated-translation', 'content'),
    edits: [
      { file: 'archive.yaml', from: 'sides:\n', to: 'editions: [zh, kk, ru]\nsides:\n' },
      { file: 'archive.yaml', from: '    office: Premier of North\n', to: `    office: Premier of North\n${SIDES}` },
      { file: 'people/ada-north.yaml', from: 'familyName:', to: `${NAMES}familyName:` },
    ],
    files: { [`meetings/2015-03-27-riverton.${language}.md`]: translation(TEXTS[language]) },
  });
  const content = await readContent(folder);
  expect(content.problems).toEqual([]);
  const english = createArchive(content);
  return SearchInNode.of(archiveIn(language, english), english);
}

/** The first paragraph that each query leads to. */
async function firstOf(search: SearchInNode, queries: readonly string[]) {
  const firsts: (number | undefined)[] = [];
  for (const query of queries) firsts.push((await search.ask(query)).shown[0]?.passages[0]?.paragraph);
  return Object.fromEntries(queries.map((query, at) => [query, firsts[at]]));
}
const all = (queries: readonly string[], paragraph: number) => Object.fromEntries(queries.map((one) => [one, paragraph])); // prettier-ignore

afterAll(() => {
  inflectBy(undefined);
});

const NAMES_ANYWHERE = ['李北', 'Ада Нортова', 'Ада Солтанова', 'Ada North', 'Northern side', 'Premier of North'];

test.each<[Language, first: readonly string[], second: readonly string[]]>([
  ['zh', ['贸易', '李北 贸易', '北国总理'], ['天然气', '谁说了天然气']],
  ['kk', ['сауда', 'сауданың', 'Солтановамен', 'Солтүстік Премьері'], ['табиғи газ', 'табиғи газды', 'табиғи газбен']],
  ['ru', ['торговля', 'Нортовой', 'северная сторона'], ['природный газ', 'природного газа', 'природным газом']],
])('is asked in its own words, in any of their forms, and by names in every script: %s', async (language, first, second) => {
  const search = await searchIn(language);
  expect(await firstOf(search, [...first, ...NAMES_ANYWHERE])).toEqual(all([...first, ...NAMES_ANYWHERE], 1));
  expect(await firstOf(search, second)).toEqual(all(second, 2));
  const { query } = await search.ask('wine');
  expect(query.corrections).toEqual([]);
}); // prettier-ignore
