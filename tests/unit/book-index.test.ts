import { describe, expect, test } from 'vitest';
import { bookIndex, MEETINGS_LISTED, rangesOf } from '../../src/archive/book-index.ts';
import type { IndexSection, IndexLine, Whereabouts } from '../../src/archive/book-index.ts';
import { sectionOf, headingOf } from '../../src/archive/index-headings.ts';
import { archiveOf, present } from './written-content.ts';
import type { WrittenRecord } from './written-content.ts';

const RECORD: WrittenRecord = { date: '2015-01-21' };

/** Where an entry leads, as a book would print it. */
function written({ groups, more }: Whereabouts): string {
  const texts = groups.map(({ voice, locators }) => {
    const places = locators.map(({ meeting, ranges }) => {
      const numbers = ranges.map(({ first, last }) =>
        first === last ? String(first) : `${String(first)}–${String(last)}`,
      );
      return `${meeting.date} ${numbers.join(', ')}`;
    });
    return `${voice === undefined ? '' : `${voice}: `}${places.join('; ')}`;
  });
  return `${texts.join(' | ')}${more === 0 ? '' : ` +${String(more)}`}`;
}

function lineText(line: IndexLine): string {
  if (line.type === 'reference') {
    return `${line.names.map(({ text }) => text).join(' · ')}, see ${line.targets.map(headingOf).join('; ')}`;
  }
  const also = line.type === 'entry' ? line.seeAlso.map((entity) => ` see also ${headingOf(entity)}`) : [];
  return `${line.heading}: ${written(line.whereabouts)}${also.join('')}`;
}

/** The lines of a section, as text. */
function linesOf(sections: readonly IndexSection[], key: string): string[] {
  return (sections.find((section) => section.key === key)?.lines ?? []).map(lineText);
}

const index = (entities: Readonly<Record<string, string>> = {}, records = [RECORD]) =>
  bookIndex(archiveOf(records, entities));
const glossary = (name: string, more = '') => `name: "${name}"\nkind: term\nabout: A term.\n${more}`;
const person = (name: string, familyName: string, more = '') =>
  `name: ${name}\nfamilyName: ${familyName}\ncountry: North\nabout: A person.\n${more}`;
/** Paragraphs of one side: those that name trade, and others. */
const paragraphs = (pattern: string) =>
  pattern.replaceAll('.', 'A word.\n\n').replaceAll('x', 'On [trade](../topics/trade.yaml).\n\n');

describe('paragraph numbers', () => {
  test('that follow each other become ranges', () => {
    expect(rangesOf([4, 5, 6, 9, 11, 12])).toEqual([
      { first: 4, last: 6 },
      { first: 9, last: 9 },
      { first: 11, last: 12 },
    ]);
    expect(rangesOf([])).toEqual([]);
  });

  test('stand under their meetings, in order of time', () => {
    const sections = index({}, [
      { date: '2016-01-01', body: `## North\n\n${paragraphs('.xx.x')}\n` },
      { date: '2015-01-01', body: `## North\n\n${paragraphs('x')}\n` },
    ]);
    expect(linesOf(sections, 't')).toContain('Trade: 2015-01-01 1; 2016-01-01 2–3, 5');
  });

  test('that are many are told apart by who speaks, the sides first', () => {
    const body = `## Background\n\n${paragraphs('x.')}\n\n## South\n\n${paragraphs('x.x.x.x.')}\n\n## North\n\n${paragraphs('x.x')}\n`;
    expect(linesOf(index({}, [{ date: '2015-01-01', body }]), 't')).toContain(
      'Trade: north: 2015-01-01 11, 13 | south: 2015-01-01 3, 5, 7, 9 | background: 2015-01-01 1',
    );
  });

  test('that are few, or all of one voice, stand together', () => {
    const few = `## North\n\n${paragraphs('x.x')}\n\n## South\n\n${paragraphs('.x')}\n`;
    expect(linesOf(index({}, [{ date: '2015-01-01', body: few }]), 't')).toContain('Trade: 2015-01-01 1, 3, 5');
    const one = `## North\n\n${paragraphs('x.x.x.x.x.x.x.x')}\n`;
    expect(linesOf(index({}, [{ date: '2015-01-01', body: one }]), 't')[0]).toMatch(/^Trade: 2015-01-01 1, 3, 5,/u);
  });

  test('of an entry are those of its first and latest meetings, where they are many; the rest is counted', () => {
    const indexOfYears = (years: number) => {
      const records = Array.from({ length: years }, (_, year) => ({
        date: `${String(1990 + year)}-01-01`,
        body: `## North\n\n${paragraphs('xx')}\n`,
      }));
      return linesOf(index({}, records), 't')[0];
    };
    const days = (...years: readonly number[]) => years.map((year) => `${String(year)}-01-01 1–2`).join('; ');
    const all = Array.from({ length: MEETINGS_LISTED }, (_, year) => 1990 + year);
    expect(indexOfYears(MEETINGS_LISTED)).toContain(`: ${days(...all)}`);
    const some = indexOfYears(MEETINGS_LISTED + 3);
    expect(some).toContain(days(1990, 1991, 1992, 1993, 1997, 1998, 1999, 2000));
    expect(some).toMatch(/ \+6$/u);
  });

  test('of a commitment are those of its steps, each once', () => {
    const step = (meeting: string, paragraph: number) =>
      `  - { meeting: ${meeting}, paragraph: ${String(paragraph)}, state: asked, by: north, says: Wanted. }\n`;
    const sections = index({
      'commitments/new-bridge': `name: New bridge\ntopic: trade\nabout: A bridge.\nsteps:\n${step('2015-01-21-0', 1)}${step('2015-01-21-0', 1)}`,
    });
    expect(linesOf(sections, 'n')).toContain('New bridge: 2015-01-21 1');
  });
});

describe('headings', () => {
  test('sort people by family name, and keep names that begin with it', () => {
    const sections = index({
      'people/karim-massimov': person('Karim Massimov', 'Massimov'),
      'people/li-keqiang': person('Li Keqiang', 'Li'),
      'people/ban-ki-moon': person('Anna van der Berg', 'van der Berg'),
    });
    expect(linesOf(sections, 'm')).toEqual(['Massimov, Karim: ']);
    expect(linesOf(sections, 'l')).toEqual(['Li Keqiang: ']);
    expect(linesOf(sections, 'v')).toEqual(['van der Berg, Anna: ']);
  });

  test('stand under their base letter, whatever their accents, case and punctuation', () => {
    expect(['Vučić', 'Élan', '“Belt”', 'e-commerce', 'Ørsted', 'Łódź'].map(sectionOf)).toEqual([
      'v',
      'e',
      'b',
      'e',
      'o',
      'l',
    ]);
    expect(['Æther', 'Þing', '—'].map(sectionOf)).toEqual(['a', 'z', 'other']);
  });

  test('in other scripts stand in sections of their own, after Z', () => {
    expect(['Әлихан', '李强', '𠮷田', '14th meeting', 'ქართული'].map(sectionOf)).toEqual([
      'cyrillic',
      'han',
      'han',
      'figures',
      'other',
    ]);
    const sections = index({
      'glossary/zeta': glossary('Zeta', 'nativeNames:\n  - { lang: ru, name: Дзета }\n  - { lang: zh, name: 泽塔 }\n'),
    });
    expect(sections.map(({ key }) => key).slice(-3)).toEqual(['z', 'cyrillic', 'han']);
  });

  test('sort letter by letter, blind to case and punctuation', () => {
    const names = ['Silk Road Fund', 'silk-making', 'Silkworm', 'SILK', 'Sílk Age'];
    const sections = index(
      Object.fromEntries(names.map((name, number) => [`glossary/s${String(number)}`, glossary(name)])),
    );
    const headings = linesOf(sections, 's').filter((line) => !line.includes('see'));
    expect(headings).toEqual([
      'SILK: ',
      'Sílk Age: ',
      'silk-making: ',
      'Silk Road Fund: ',
      'Silkworm: ',
      'South, Bo: ',
    ]);
  });

  test('of figures sort by quantity, the same figure of the same thing once', () => {
    const figures = (...of: readonly string[]) => ({
      figures: `[${of.map((one) => `{ ${one}, paragraph: 1 }`).join(', ')}]`,
    });
    const sections = index({ 'glossary/g20': glossary('20 states') }, [
      {
        date: '2015-01-01',
        fields: figures('value: 1.5, unit: billion USD, of: trade', 'value: 33, unit: documents, of: deals'),
      },
      {
        date: '2016-01-01',
        fields: figures('value: 900, unit: million USD, of: trade', 'value: 33, unit: documents, of: deals'),
      },
    ]);
    expect(linesOf(sections, 'figures')).toEqual([
      '20 states: ',
      '33 documents, deals: 2015-01-01 1; 2016-01-01 1',
      '900 million USD, trade: 2016-01-01 1',
      '1.5 billion USD, trade: 2015-01-01 1',
    ]);
  });
});

describe('cross-references', () => {
  const massimov = person(
    'Karim Massimov',
    'Massimov',
    `nativeNames:
  - { lang: kk, name: Кәрім Қажымқанұлы Мәсімов }
  - { lang: ru, name: Карим Кажимканович Масимов }
otherNames: [Karim Masimov, Masimov, Масимов, Карим Масимов, Мәсімов, 马西莫夫]
`,
  );
  const sections = index({ 'people/karim-massimov': massimov, 'glossary/masinga': glossary('Masinga') });

  test('lead from every other form to the heading, family name first and as written', () => {
    expect(linesOf(sections, 'm')).toEqual(['Masimov, Karim, see Massimov, Karim', 'Masinga: ', 'Massimov, Karim: ']);
    expect(linesOf(sections, 'k')).toEqual(['Karim Masimov · Karim Massimov, see Massimov, Karim']);
    expect(linesOf(sections, 'han')).toEqual(['马西莫夫, see Massimov, Karim']);
    expect(linesOf(sections, 'cyrillic')).toEqual([
      'Карим Кажимканович Масимов · Карим Масимов · Кәрім Қажымқанұлы Мәсімов, see Massimov, Karim',
      'Масимов, Карим Кажимканович · Мәсімов, Кәрім Қажымқанұлы, see Massimov, Karim',
    ]);
  });

  test('share a line where they follow each other with the same targets, under one letter', () => {
    const oil = glossary('Oil', 'otherNames: [gas, gas supply, Газ, Нефть]\n');
    const sections = index({ 'glossary/oil': oil });
    expect(linesOf(sections, 'g')).toEqual(['gas · gas supply, see Oil']);
    expect(linesOf(sections, 'cyrillic')).toEqual(['Газ, see Oil', 'Нефть, see Oil']);
  });

  test('are left out next to their own target', () => {
    const vucic = person('Aleksandar Vučić', 'Vučić', 'otherNames: [Vucic, Aleksandar Vucic]\n');
    expect(linesOf(index({ 'people/aleksandar-vucic': vucic }), 'v')).toEqual(['Vučić, Aleksandar: ']);
    const belt = glossary('Belt and Road', 'otherNames: [Belt and Road Initiative, Bright Belt]\n');
    expect(linesOf(index({ 'glossary/belt': belt, 'glossary/bench': glossary('Bench') }), 'b')).toEqual([
      'Belt and Road: ',
      'Bench: ',
      'Bo South, see South, Bo',
      'Bright Belt, see Belt and Road',
    ]);
  });

  test('of one name lead to everything that bears it', () => {
    const sections = index({
      'glossary/light-rail': glossary('City railway', 'otherNames: [LRT]\n'),
      'glossary/tram': glossary('Tramway', 'otherNames: [L.R.T.]\n'),
    });
    expect(linesOf(sections, 'l')).toEqual(['LRT, see City railway; Tramway']);
  });

  test('that would have the heading of an entry become its “see also”', () => {
    const sections = index({
      'glossary/gas-exploration': glossary('Gas exploration'),
      'glossary/oil-and-gas': glossary('Oil and gas', 'otherNames: [gas exploration]\n'),
    });
    expect(linesOf(sections, 'g')).toEqual(['Gas exploration:  see also Oil and gas']);
  });

  test('are marked with the language of the native name whose words they share', () => {
    const names = sections
      .flatMap(({ lines }) => lines)
      .flatMap((line) => (line.type === 'reference' ? line.names : []));
    const languageOf = (text: string) => present(names.find((name) => name.text === text)).lang;
    expect(languageOf('Карим Масимов')).toBe('ru');
    expect(languageOf('Мәсімов, Кәрім Қажымқанұлы')).toBe('kk');
    expect(languageOf('马西莫夫')).toBe('zh');
    expect(languageOf('Masimov, Karim')).toBeUndefined();
    const alone = index({ 'glossary/state': glossary('State', 'otherNames: [ШОС]\n') });
    expect(present(alone.find(({ key }) => key === 'cyrillic')).lines[0]).toMatchObject({
      names: [{ lang: 'und-Cyrl' }],
    });
  });
});

test('an archive without meetings has an index of its names', () => {
  expect(linesOf(index({}, []), 't')).toEqual(['Trade: ']);
});
