import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { seededRandom } from '../seeded-random.ts';
import { SearchInNode } from './search-in-node.ts';
import { withRecords } from './with-records.ts';

const SEED = 850;
/** What words are made of, and what else may be in them; each a way of writing that searches have trouble with. */
const WRITINGS: Readonly<Record<string, string>> = {
  Latin: 'aeiourtlmnshdcfàéîõüçß',
  Cyrillic: 'аеиоурстлнкмвдяжшёйцщыэю',
  Kazakh: 'аәеіоөұүқғңһрстлншызкдб',
  Turkish: 'aeıioöuürtlnmkğşçyzİ',
  Polish: 'aąeęioórzżźłlnńścćwk',
  Danish: 'aeiouæøårstlnmkdgvf',
  Greek: 'αάεέηήιίοόυύωώςσρτλνκμπ',
  Chinese: '核能农业电力铁路文化教育森林海洋春秋',
};
const PARAGRAPHS = 6;
const WORDS = 9;
const RECORDS = 4;

/** How else the same word is written, all of which fold to it. */
const SPELLINGS: Readonly<Record<string, (word: string, random: () => number) => string>> = {
  'as it is': (word) => word,
  'in capitals': (word) => word.toUpperCase(),
  'taken apart by Unicode': (word) => word.normalize('NFD'),
  'with a soft hyphen': (word, random) => inside(word, '\u00AD', random),
  'with a joiner of no width': (word, random) => inside(word, '\u2060', random),
  'between spaces that do not break': (word) => `\u00A0${word}\u202F`,
  'in full width': (word) => word.replace(/[a-z]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)), // prettier-ignore
  'with ligatures': (word) => word.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ'),
  'with a hyphen that does not break': (word) => word.replaceAll('-', '\u2011'),
  'with another hyphen': (word) => word.replaceAll('-', '\u2013'),
  'with another apostrophe': (word) => word.replaceAll('’', 'ʼ'),
}; // prettier-ignore

function inside(word: string, sign: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  // Between a letter and its mark nobody writes anything.
  return /^\p{M}/u.test(word.slice(at)) ? word : word.slice(0, at) + sign + word.slice(at);
}

interface Generated {
  readonly writing: string;
  readonly words: readonly string[];
}

/** Paragraphs of words that chance makes, some with a hyphen or an apostrophe in them. */
function generate(random: () => number): Generated[] {
  const pick = (letters: readonly string[]) => letters[Math.floor(random() * letters.length)] ?? '';
  return Object.entries(WRITINGS).flatMap(([writing, signs]) => {
    const letters = Array.from(signs);
    const part = () => Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(letters)).join('');
    const isChinese = writing === 'Chinese';
    const word = () => {
      const kind = isChinese ? 1 : random();
      return kind < 0.1 ? `${part()}-${part()}` : kind < 0.2 ? `${part()}’${part()}` : part();
    };
    return Array.from({ length: PARAGRAPHS }, () => ({ writing, words: Array.from({ length: WORDS }, word) }));
  });
}

/** A paragraph in which signs of many kinds are, or are not, between the words. */
function written({ writing, words }: Generated, random: () => number): string {
  const between = [' ', ', ', '; ', '\u00A0', '—', '/', ' “', '” ', '…'];
  const chinese = ['，', '、', '。', '；'];
  const signs = writing === 'Chinese' ? chinese : between;
  return words.reduce((text, word) => text + (signs[Math.floor(random() * signs.length)] ?? ' ') + word);
}

describe('through the index of the engine', async () => {
  const random = seededRandom(SEED);
  const generated = generate(random);
  const byRecord = Array.from({ length: RECORDS }, (_, at) => generated.filter((__, place) => place % RECORDS === at));
  const search = await SearchInNode.of(
    createArchive(
      withRecords(await readContent(FIVE_MEETINGS), [
        ...byRecord.map((paragraphs, at) => ({
          day: `19${String(60 + at)}-07-20`,
          texts: paragraphs.map((paragraph) => written(paragraph, random)),
        })),
        {
          day: '1689-09-07',
          texts: [
            'Lech Wałęsa and Lars Løkke took the line Paris–Lyon, whichever season—drizzle or heatwave—it was.',
            'The Qurʼan, a ﬁlament, ½ of a ﬂagon, and ＧＵＬＬＹ signs.',
          ],
        },
        { day: '0850-06-14', texts: ['A caravan came by.'] },
      ]),
    ),
  );
  /** The paragraphs found, of all records, as `1689-09-07 ¶ 1`. */
  const found = async (query: string) => {
    const { shown } = await search.ask(query, '', 100);
    return shown.flatMap(({ record, passages }) =>
      passages.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [`${record.date} ¶ ${String(paragraph)}`])),
    );
  };

  test.each(Object.keys(WRITINGS))('every word of a paragraph finds it, in any spelling: %s', async (writing) => {
    const lost: string[] = [];
    for (const [at, paragraphs] of byRecord.entries()) {
      const day = `19${String(60 + at)}-07-20`;
      for (const [place, { words }] of paragraphs.entries()) {
        if (paragraphs[place]?.writing !== writing) continue;
        for (const word of words) {
          for (const [how, spell] of Object.entries(SPELLINGS)) {
            const query = spell(word, random);
            if (query === word && how !== 'as it is') continue;
            const passages = await found(query);
            if (!passages.includes(`${day} ¶ ${String(place + 1)}`)) lost.push(`${word} ${how}: ${query}`);
          }
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test.each([
    ...['Lech Wałęsa', 'Walesa', 'LECH WAŁĘSA', 'Wale\u0328sa', '"Lech Walesa"', 'Lars Løkke', 'lokke', 'LOKKE'],
    ...['Paris–Lyon', 'Paris-Lyon', '"paris lyon"', 'parislyon', 'Paris\u2011Lyon'],
    ...['season—drizzle', 'season drizzle', 'heatwave', '"season drizzle"'],
  ])('%s finds the paragraph that has it', async (query) => {
    expect(await found(query)).toEqual(['1689-09-07 ¶ 1']);
  });

  test.each([
    ...['Qurʼan', 'Qur’an', "Qur'an", 'quran', 'ﬁlament', 'filament', 'FILAMENT', 'flagon', '½', '1/2', '1⁄2'],
    ...['ＧＵＬＬＹ', 'gully signs', 'ｇｕｌｌｙ'],
  ])('%s finds the paragraph that has it', async (query) => {
    expect(await found(query)).toEqual(['1689-09-07 ¶ 2']);
  });

  test.each([
    ...[['1689', '1689-09-07'], ['1680s', '1689-09-07'], ['7 September 1689', '1689-09-07'], ['1689-09', '1689-09-07']],
    ...[['June 850', '0850-06-14'], ['0850', '0850-06-14'], ['14.06.0850', '0850-06-14'], ['июнь 850', '0850-06-14']],
  ])('%s finds the meeting of %s', async (query, day) => {
    const { shown } = await search.ask(query);
    expect(shown.map(({ record }) => record.date)).toEqual([day]);
  }); // prettier-ignore
});
