import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { createAsker } from '../../src/desk/new/answers.ts';
import { newRecord } from '../../src/desk/new/new-record.ts';
import { TODAY } from '../check/composed-content.ts';
import { draftContent } from './draft-content.ts';

const ID = '2020-02-03-riverton';
const KNOWN = `date: "2020-02-03"
place: riverton
leaders: [ada-north, bo-south]
occasion: A visit
about: Talks on trade.
sure: yes
sources:
  - { publisher: River Press, side: north, language: en, published: "2020-02-04", url: "https://press.example/a", found: "2024-06-01" }
  - { publisher: River Press, title: "Talks: a report", side: south, language: ru, published: not stated, url: "https://press.example/b", found: "2024-06-01" }
`;

const contentWithKnown = () => draftContent({ [`known-meetings/${ID}.yaml`]: KNOWN });
const asked = { from: undefined, dryRun: false, today: TODAY };

describe('a known meeting becomes a record', () => {
  test('by its id, with its day, place and leaders, and its sources as accounts', async () => {
    const folder = await contentWithKnown();
    const record = await newRecord({ ...asked, folder, known: ID, given: { format: 'in-person' } });
    if (record.outcome !== 'drafted') return expect.fail(JSON.stringify(record));
    expect(record.file).toBe(`content/meetings/${ID}.md`);
    expect(record.text).toContain(`accounts:
  - id: river-press
    publisher: River Press
    side: north
    language: en
    published: "2020-02-04"
    url: https://press.example/a
    found: "2024-06-01"
    read: part
  - id: river-press-2
    publisher: River Press
    title: "Talks: a report"
`);
    expect(record.detected.remarks).toEqual([
      `Remove content/known-meetings/${ID}.yaml: its meeting has a record now.`,
    ]);
    // No command deletes what it did not make; the check says what is left to do.
    expect(existsSync(join(folder, `known-meetings/${ID}.yaml`))).toBe(true);
    const { problems } = await checkContent(folder, { today: TODAY });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(['known-and-recorded', 'unwritten-text', 'source-without-address']),
    );
  });

  test.each(['3 February 2020', '2020-02-03, Riverton'])('by its day or name in plain words: %s', async (known) => {
    const folder = await contentWithKnown();
    const record = await newRecord({ ...asked, folder, known, given: { format: 'in-person' } });
    expect(record).toMatchObject({ outcome: 'drafted', file: `content/meetings/${ID}.md` });
  });

  test('is pointed out where day and leaders fit, and on another day is not', async () => {
    const given = { place: 'riverton', leaders: 'ada-north, bo-south', format: 'in-person' };
    const remarks = async (date: string) => {
      const folder = await contentWithKnown();
      const record = await newRecord({ ...asked, folder, given: { ...given, date } });
      return record.outcome === 'drafted' ? record.detected.remarks : expect.fail(JSON.stringify(record));
    };
    expect(await remarks('2020-02-03')).toEqual([
      `content/known-meetings/${ID}.yaml may be the same meeting. If so, --known ${ID} takes its sources; remove the file then.`,
    ]);
    expect(await remarks('2020-02-05')).toEqual([]);
  });

  test.for([
    ['yes', true],
    ['no', false],
  ] as const)('is offered to whoever can be asked: %s', async ([answer, isTaken]) => {
    const folder = await contentWithKnown();
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asker = createAsker(input, output);
    input.end(`${answer}\n`);
    const given = { date: '2020-02-03', place: 'riverton', leaders: 'ada-north, bo-south', format: 'in-person' };
    const record = await newRecord({ ...asked, folder, given }, asker);
    asker.close();
    output.end();
    expect((await output.toArray()).map(String).join('')).toContain(`This may be the known meeting ${ID} (A visit).`);
    expect(record.outcome === 'drafted' && record.text.includes('accounts:')).toBe(isTaken);
  });

  test.for([
    ['of an id that is none', { known: 'elsewhere', given: {} }, `a known meeting: ${ID}`],
    ['of another day', { known: ID, given: { date: '2020-02-05', format: 'video' } }, 'a known meeting of that day'],
  ] as const)('is refused %s', async ([, request, expected]) => {
    const folder = await contentWithKnown();
    const record = await newRecord({ ...asked, folder, ...request });
    expect(record.outcome === 'refused' && record.messages.join('\n')).toContain(expected);
  });
});
