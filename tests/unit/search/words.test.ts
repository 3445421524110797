import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fold, inflectBy, isSameWord, phraseIn, stemOf, wordsOf } from '../../../src/search/words.ts';
import { endings as kazakh } from '../../../src/words/kk/search.ts';
import { endings as russian } from '../../../src/words/ru/search.ts';
import { endings as chinese } from '../../../src/words/zh/search.ts';

describe('the words of a text', () => {
  test.each([
    ['Massimov’s e-commerce: 22.4 km, “win-win”, U.N.', 'massimov e commerce 22.4 km win win un'],
    ['Paris–Lyon summer—winter and/or a,b', 'paris lyon summer winter and or a b'],
    ['Lech Wałęsa, Lars Løkke, Łódź, Øre, Straße, Ğül', 'lech walesa lars lokke lodz ore strasse gul'],
    ['Qurʼan O’zbekiston Qur’an Massimov`s', 'quran ozbekiston quran massimov'],
    ['ﬁnance ＳＣＯ ２３．６ km²', 'finance sco 23.6 km2'],
    ['Назарба́ев Шёлкового Йод Київ Ўзбек', 'назарбаев шёлкового йод київ ўзбек'],
    ['Kazakh\u00ADstan Ka\u200Bzakhstan e\u2011commerce', 'kazakhstan kazakhstan e commerce'],
    ['İstanbul ISPARTA Σίσυφος ΣΊΣΥΦΟΣ', 'istanbul isparta σισυφοσ σισυφοσ'],
    ['$23.6bn 1,234.5 7th 14.12.2015 2015-12-14', '23.6 bn 1234.5 7th 14 12 2015 2015 12 14'],
    ['2015年李克强・马西莫夫', '2015 年 李 克 强 马 西 莫 夫'],
    ['½ 1/2 and/or', '1⁄2 1⁄2 and or'],
    ['Қазақ’\u2060стан', 'қазақстан'],
    ['Мәсімов, Қазақстан', 'мәсімов қазақстан'],
    [' … — \u200B', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    for (const { word, start, end } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(word);
  });

  test('are also whole where hyphens part them, and where a unit follows a number', () => {
    const joined = (text: string) => wordsOf(text).flatMap((word) => word.joined ?? []);
    expect(joined('people-to-people e–commerce')).toEqual([
      { word: 'peopletopeople', length: 3 },
      { word: 'ecommerce', length: 2 },
    ]);
    expect(joined('22.4km')).toEqual([{ word: '22.4km', length: 2 }]);
    expect(joined('summer—winter a - b 李-强')).toEqual([]);
  });

  const LETTERS = ['aąbcćdeęlłżź', 'æøåbdgk', 'çğıiİöşü', 'абвгйёїўцщыэ', 'әғқңөұүһі', 'αβγάέσς', 'ıqʼw', '李克强核能'].map((all) => Array.from(all)); // prettier-ignore
  const word = fc.oneof(...LETTERS.map((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }))); // prettier-ignore

  test('are the same in capitals, taken apart by Unicode, in full width, and with signs around them', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('…', '“', ' ', '/', '—', '、'), (written, sign) => {
        const folded = fold(written);
        expect(fold(written.normalize('NFD'))).toBe(folded);
        expect(fold(sign + written + sign)).toBe(folded);
        expect(fold(folded)).toBe(folded);
        if (/^[a-z]+$/u.test(written)) expect(fold(written.toUpperCase())).toBe(folded);
        const fullWidth = written.replace(/[a-z]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)); // prettier-ignore
        expect(fold(fullWidth)).toBe(folded);
      }),
    );
  });

  test('are where they are said to be, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let done = 0;
        for (const { word: folded, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(folded).not.toBe('');
          done = end;
        }
      }),
    );
  });
});

test('forms of one word have one stem, and other words another', () => {
  expect(isSameWord('railway', 'railways')).toBe(true);
  expect(isSameWord('rail', 'railways')).toBe(false);
  expect(stemOf('23.6')).toBe('23.6');
});

test('a phrase is found word by word, with hyphens or without', () => {
  const text = 'Cross-border ecommerce, sub-national ties, a b, a  B c';
  const find = (phrase: string) => phraseIn(wordsOf(text), wordsOf(phrase), (a, b) => a === b).map(({ start, end }) => text.slice(start, end)); // prettier-ignore
  expect(find('cross border e-commerce')).toEqual(['Cross-border ecommerce']);
  expect(find('subnational ties')).toEqual(['sub-national ties']);
  expect(find('A b')).toEqual(['a b', 'a  B']);
  expect(find('b c a')).toEqual([]);
  expect(find(' ')).toEqual([]);
});

describe('the forms of a word in an inflected language', () => {
  afterEach(() => {
    inflectBy(undefined);
  });

  test.each([
    [russian, 'газ газа газу газом газе газы'],
    [russian, 'природный природного природному природным природная природную природной природные природных природными'],
    [russian, 'мощность мощности мощностью мощностей мощностям мощностями мощностях'],
    [russian, 'документ документа документом документы документов документам документами'],
    [russian, 'энергия энергии энергию энергией энергий энергиям энергиями энергиях'],
    [russian, 'масимов масимова масимову масимовым масимове'],
    [russian, 'режим режима режиму режимом режиме режимы режимов режимами'],
    [russian, 'шёлковый шёлкового шелкового шёлковым шелковой'],
    [kazakh, 'газ газды газдың газға газбен газы газын газында'],
    [kazakh, 'қуат қуаты қуаттар қуаттарды қуаттардың қуаттарын қуаттармен қуаттарында'],
    [kazakh, 'ынтымақтастық ынтымақтастығы ынтымақтастықты ынтымақтастыққа ынтымақтастықта ынтымақтастығын'],
    [kazakh, 'қазақстан қазақстанның қазақстанға қазақстанмен қазақстанда қазақстандағы қазақстаннан'],
    [kazakh, 'назарбаев назарбаевтың назарбаевпен назарбаевқа'],
    [kazakh, 'сала саласы саласында салалар салаларында салада'],
  ])('%# are one word: $1', (endings, forms) => {
    inflectBy(endings);
    const [first = '', ...others] = forms.split(' ');
    expect(others.filter((other) => !isSameWord(first, other))).toEqual([]);
    expect(isSameWord(first, 'мәселен')).toBe(false);
  });

  test('are left as they are in Chinese and English', () => {
    inflectBy(chinese);
    expect(stemOf('природного')).toBe('природного');
  });
});
