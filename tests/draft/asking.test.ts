import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createAsker, type GivenAnswers } from '../../src/desk/new/answers.ts';
import { newRecord } from '../../src/desk/new/new-record.ts';
import { TODAY } from '../check/composed-content.ts';
import { draftContent, reportPath } from './draft-content.ts';

/** Drafts a record with these lines typed in, and tells what was printed on the way. */
async function answering(lines: string, given: GivenAnswers = {}, from?: string) {
  const folder = await draftContent();
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asker = createAsker(input, output);
  input.end(lines);
  const record = await newRecord({ folder, from, given, dryRun: false, today: TODAY }, asker);
  asker.close();
  output.end();
  const printed = (await output.toArray()).map(String).join('');
  return { record, printed, files: await readdir(join(folder, 'meetings')) };
}

test('asks for each fact with the accepted values, and again after an answer that is none', async () => {
  const { record, printed, files } = await answering('3 Feb\n2020-02-03\nrivertn\nriverton\n\nby letter\nin person\n');
  expect(record.outcome).toBe('drafted');
  expect(files).toContain('2020-02-03-riverton.md');
  expect(printed.replaceAll(/(?<=\)): /gu, ':\n')).toMatchInlineSnapshot(`
    "Day of the meeting (a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known):
    answer refused
      found     “3 Feb”, which lacks the year
      accepted  a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known
      fix       write the year too
    Day of the meeting (a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known):
    Place (riverton, or “not stated”):
    answer refused
      found     “rivertn”, which has no file in places
      accepted  the name of a file in places, without its ending or “not stated”
      fix       write “riverton”, or create the file first
    Place (riverton, or “not stated”):
    Leaders; Enter takes those in office (one of each side, with a comma between them: ada-north, bo-south):
    Format (in-person, video or telephone):
    answer refused
      found     “by letter”
      accepted  in-person, video or telephone
      fix       write one of these
    Format (in-person, video or telephone):
    "
  `);
});

test('asks for nothing that was given or that the report says', async () => {
  const { record, printed } = await answering('', {}, reportPath('talks.txt'));
  expect({ outcome: record.outcome, asked: printed }).toEqual({ outcome: 'drafted', asked: '' });
});

test('asks for the day alone when the report leaves it open, and for the place', async () => {
  const { record, printed } = await answering('2020-02-03\nnot stated\ntalks\n', {}, reportPath('undated.txt'));
  expect(record).toMatchObject({ outcome: 'drafted', file: 'content/meetings/2020-02-03-talks.md' });
  expect(printed).toContain('the report has 31 April without a year');
});

test('an end of input writes nothing', async () => {
  const { record, files } = await answering('2020-02-03\n');
  expect(record).toMatchObject({ outcome: 'incomplete' });
  expect(files).toEqual(['2015-03-27-riverton.md', '2021-02-03-riverton.md']);
});

test('a bad argument is refused, not asked for again', async () => {
  const { record } = await answering('riverton\n', { date: '2020-02-03', format: 'radio' });
  expect(record.outcome).toBe('refused');
});
