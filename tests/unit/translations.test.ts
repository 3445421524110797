import { describe, expect, test } from 'vitest';
import { type Difference, problemsWith } from '../check/composed-content.ts';

const FILE = 'meetings/2015-03-27-riverton.zh.md';
const EDITIONS = { file: 'archive.yaml', from: 'sides:\n', to: 'editions: [zh]\nsides:\n' };
const SOUTH =
  '## South\n\n[南先生](../people/bo-south.yaml)希望由[河流基金](../glossary/river-fund.yaml)出资建[桥](../topics/trade.yaml)。\n';

/** What the check finds in a translation of the record of the base content. */
async function found(fields: string, body: string, difference: Difference = { edits: [EDITIONS] }): Promise<string[]> {
  const files = { [FILE]: `---\nof: "4163425c"\n${fields}---\n\n${body}` };
  return (await problemsWith({ files, ...difference })).map((one) => `${one.rule}: ${one.found}`);
}

describe('a translation', () => {
  test('may leave out sections, lists and fields, which are then in English', async () => {
    expect(await found('', SOUTH)).toEqual([]);
    expect(await found('title: 会见\nrevised: true\n', '')).toEqual([]);
  });

  test('has as many paragraphs, figures and notes as its record where it has any', async () => {
    expect(await found('', `${SOUTH}\n又一段。\n`)).toEqual(['translation-disagrees: 2 paragraphs under “South”']);
    expect(await found('', '## Outcomes\n\n一段。\n')).toEqual([
      'translation-disagrees: 1 paragraphs under “Outcomes”',
    ]);
    expect(await found('notes: []\n', SOUTH)).toEqual(['translation-disagrees: 0 notes']);
    expect(await found('figures: [{ unit: 份, of: 文件 }, { unit: 份, of: 文件 }]\n', SOUTH)).toEqual([
      'translation-disagrees: 2 figures',
    ]);
  });

  test('names the publisher of the report where the record does', async () => {
    expect(await found('publisher: 河城日报\n', SOUTH)).toEqual(['translation-disagrees: the publisher “河城日报”']);
    const stated = {
      file: 'meetings/2015-03-27-riverton.md',
      from: 'publisher: not stated',
      to: 'publisher: The Riverton Daily',
    };
    expect(await found('publisher: 河城日报\n', SOUTH, { edits: [EDITIONS, stated] })).toEqual([]);
  });

  test('is outdated once its record says something else, be it in its front matter', async () => {
    for (const [from, to] of [
      ['outcome: Talks held', 'outcome: A treaty'],
      ['paid by the', 'to be paid by the'],
    ] as const) {
      const edits = [EDITIONS, { file: 'meetings/2015-03-27-riverton.md', from, to }];
      expect(await found('', SOUTH, { edits })).toEqual([expect.stringMatching(/^outdated-translation: .*4163425c/u)]);
    }
  });

  test('belongs to a record and to a language of the archive', async () => {
    const orphan = { [FILE.replace('03-27', '03-28')]: '---\nof: "4163425c"\n---\n' };
    expect((await problemsWith({ edits: [EDITIONS], files: orphan })).map(({ rule }) => rule)).toEqual([
      'translation-disagrees',
    ]);
    expect(await found('', SOUTH, {})).toEqual(['invalid-file-name: “2015-03-27-riverton.zh.md”']);
  });
});
