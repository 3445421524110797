import { afterEach, describe, expect, test } from 'vitest';
import { parseReport } from '../../src/content/parse-report.ts';
import type { Inline } from '../../src/archive/content.ts';
import { SIDES, present, readRecord, recordText } from './written-content.ts';

/** Lines of front matter of a written record, its two fences included, and the empty line below it. */
const LINES_BEFORE_BODY = 12;

function problemsOf(text: string) {
  return parseReport({ path: 'content/meetings/2015-03-27-riverton.md', text }, SIDES).problems;
}

function places(text: string) {
  return problemsOf(text).map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);
}

describe('paragraphs', () => {
  const { sections, paragraphs } = readRecord({
    date: '2015-03-27',
    body: `## Background

First.

## North

Second.

Third.

## Outcomes

## South

Fourth.
`,
  });

  test('are numbered through all sections', () => {
    expect(paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, 'First.'],
      [2, 'Second.'],
      [3, 'Third.'],
      [4, 'Fourth.'],
    ]);
  });

  test('have the voice of their section', () => {
    expect(paragraphs.map(({ voice }) => voice)).toEqual(['background', 'north', 'north', 'south']);
    expect(sections.map(({ voice, heading, paragraphs: own }) => [voice, heading, own.length])).toEqual([
      ['background', 'Background', 1],
      ['north', 'North', 2],
      ['outcomes', 'Outcomes', 0],
      ['south', 'South', 1],
    ]);
  });

  test('and sections know where in the file they begin', () => {
    expect(sections.map(({ line }) => line - LINES_BEFORE_BODY)).toEqual([1, 5, 11, 13]);
    expect(paragraphs.map(({ line, column }) => [line - LINES_BEFORE_BODY, column])).toEqual([
      [3, 1],
      [7, 1],
      [9, 1],
      [15, 1],
    ]);
  });

  test('keep their number under a heading that is at fault', () => {
    const body = '## Nroth\n\nFirst.\n\n## Background\n\nSecond.\n';
    const file = { path: 'content/meetings/a.md', text: recordText({ date: '2015-03-27', body }) };
    const { value: report, problems } = parseReport(file, SIDES);
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-section']);
    expect(present(report).paragraphs.map(({ number, text }) => `${String(number)} ${text}`)).toEqual([
      '1 First.',
      '2 Second.',
    ]);
  });

  test('pass under any heading when the sides are not known', () => {
    const file = { path: 'content/meetings/a.md', text: recordText({ date: '2015-03-27' }) };
    expect(parseReport(file, undefined).problems).toEqual([]);
  });
});

describe('running text', () => {
  const paragraph = (text: string) =>
    present(readRecord({ date: '2015-03-27', body: `## North\n\n${text}\n` }).paragraphs[0]);

  test('is folded to single spaces, over line breaks and markup', () => {
    expect(paragraph('One\ntwo  three\tfour.').text).toBe('One two three four.');
    expect(paragraph('One\n[ two ](../topics/trade.yaml) *three*  four.').text).toBe('One two three four.');
  });

  test('keeps quotation marks, other scripts and escaped signs', () => {
    expect(paragraph('“Win-win”, 共赢, Мәсімов, 5 \\< 6 \\*, R&amp;D.').text).toBe(
      '“Win-win”, 共赢, Мәсімов, 5 < 6 *, R&D.',
    );
  });

  test('knows the words of each link, where they stand in the text and where in the file', () => {
    const text =
      '*Both* “贸易” spoke of [trade and\n  tolls](../topics/trade.yaml) with [Li](../people/li-keqiang.yaml).';
    const { text: read, mentions } = paragraph(text);
    expect(read).toBe('Both “贸易” spoke of trade and tolls with Li.');
    expect(mentions).toEqual([
      {
        kind: 'topics',
        id: 'trade',
        text: 'trade and tolls',
        isLinked: true,
        start: 19,
        end: 34,
        line: LINES_BEFORE_BODY + 3,
        column: 22,
      },
      {
        kind: 'people',
        id: 'li-keqiang',
        text: 'Li',
        isLinked: true,
        start: 40,
        end: 42,
        line: LINES_BEFORE_BODY + 4,
        column: 37,
      },
    ]);
    for (const { text: words, start, end } of mentions) expect(read.slice(start, end)).toBe(words);
  });

  test('nests emphasis and mentions as written', () => {
    const { inlines, mentions } = paragraph('A [*very* good](../topics/trade.yaml) *[day](../topics/trade.yaml)*.');
    const text = (words: string): Inline => ({ type: 'text', text: words });
    expect(inlines).toEqual([
      text('A '),
      {
        type: 'mention',
        mention: mentions[0],
        children: [{ type: 'emphasis', children: [text('very')] }, text(' good')],
      },
      text(' '),
      { type: 'emphasis', children: [{ type: 'mention', mention: mentions[1], children: [text('day')] }] },
      text('.'),
    ]);
    expect(mentions.map(({ text: words, start, end }) => [words, start, end])).toEqual([
      ['very good', 2, 11],
      ['day', 12, 15],
    ]);
  });

  test.each([
    '../topics/Trade.yaml',
    '../topics/trade.yml',
    '../topics/trade',
    'topics/trade.yaml',
    '../../topics/trade.yaml',
    '../meetings/2015-03-27-riverton.md',
    '../topics/../people/li.yaml',
    'javascript:alert(1)',
    'https://example.org/',
    '#p3',
    '',
  ])('does not take a link to “%s” for a mention', (url) => {
    const body = `## North\n\nOf [trade](${url}).\n`;
    expect(places(recordText({ date: '2015-03-27', body }))).toEqual([
      `${String(LINES_BEFORE_BODY + 3)}:4 broken-link`,
    ]);
  });
});

describe('front matter in another language', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ranAsCode');
  });

  const code = '(() => { globalThis.ranAsCode = true; return {}; })()';

  test.each(['js', ' js', '\tjs', 'javascript', 'JS', 'json', 'coffee', 'toml', 'yaml', 'js ;yaml', '-js', '- js'])(
    'is never run: ---%s',
    (language) => {
      expect(places(`---${language}\n${code}\n---\n\n## North\n\nA word.\n`)).toEqual(['1:1 front-matter']);
      expect(globalThis).not.toHaveProperty('ranAsCode');
    },
  );

  test('is not run below YAML either', () => {
    expect(places(`${recordText({ date: '2015-03-27' })}\n---js\n${code}\n---\n`)).not.toEqual([]);
    expect(globalThis).not.toHaveProperty('ranAsCode');
  });
});

describe('front matter', () => {
  test('that is at fault is at fault on every reading, not only on the first', () => {
    const text = recordText({ date: '2015-03-27', fields: { title: 'Li: Keqiang' } });
    const first = problemsOf(text);
    expect(first.map(({ line, rule }) => [line, rule])).toEqual([[2, 'yaml-syntax']]);
    expect(problemsOf(text)).toEqual(first);
    expect(problemsOf(text)).toEqual(first);
  });

  test('is read anew on every reading', () => {
    const written = { date: '2015-03-27' };
    const [one, two] = [readRecord(written), readRecord(written)];
    expect(one).not.toBe(two);
    expect(one.frontMatter).toEqual(two.frontMatter);
  });

  test.each([
    ['does not end', '---\ntitle: T\n'],
    ['ends at the beginning of a longer line', '---\ntitle: T\n---title\n---\n'],
    ['is empty', '---\n---\n'],
    ['is a comment', '---\n# nothing yet\n---\n'],
    ['is absent', '## North\n\nA word.\n'],
    ['is begun too late', '\n---\ntitle: T\n---\n'],
    ['is begun with four hyphens', '----\ntitle: T\n----\n'],
    ['is absent from an empty file', ''],
  ])('that %s is one problem', (_fault, text) => {
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual(['front-matter']);
  });

  test('may have spaces after its hyphens', () => {
    const text = recordText({ date: '2015-03-27' }).replaceAll('---\n', '---  \n');
    expect(problemsOf(text)).toEqual([]);
  });

  test('has the lines of the file', () => {
    const record = readRecord({ date: '2015-03-27' });
    expect(record.positionOf(['date'])).toEqual({ line: 5, column: 7 });
    expect(record.positionOf(['leaders', 1])).toEqual({ line: 7, column: 22 });
  });

  test('tells stated, inferred and absent facts apart', () => {
    const { frontMatter } = readRecord({
      date: '2015-03-27',
      fields: {
        date: '{ value: 2015-03-27, inferred: The report gives no year. }',
        venue: '{ place: riverton, building: not stated }',
      },
    });
    expect(frontMatter.date).toEqual({ known: 'inferred', value: '2015-03-27', reason: 'The report gives no year.' });
    expect(frontMatter.venue).toEqual({
      place: { known: 'stated', value: 'riverton' },
      building: { known: 'not stated' },
    });
    expect(frontMatter).toMatchObject({ figures: [], refersTo: [], notes: [], accounts: [], accountsNotFound: [] });
  });

  test('keeps by what a fact is evidenced, and where', () => {
    const { frontMatter } = readRecord({
      date: '2015-03-27',
      fields: {
        venue:
          '{ place: { value: riverton, evidenced: Another report, url: https://p.example/ }, building: not stated }',
      },
    });
    expect(frontMatter.venue.place).toEqual({
      known: 'evidenced',
      value: 'riverton',
      reason: 'Another report',
      url: 'https://p.example/',
    });
  });
});
