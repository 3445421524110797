import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { latestDay } from '../../src/archive/partial-date.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { TODAY } from '../check/composed-content.ts';
import { runCommand, startCommand } from '../run-command.ts';
import { draftContent, reportPath } from './draft-content.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command with nobody at the terminal. */
const runNew = (...args: readonly string[]) => runCommand('new', ...args);

const ARGUMENTS = ['--date', '2020-02-03', '--place', 'riverton', '--leaders', 'ada-north,bo-south', '--format', 'in-person']; // prettier-ignore

/** The arguments with one of them changed. */
function withArgument(option: string, value: string): string[] {
  return ARGUMENTS.map((argument, index) => (ARGUMENTS[index - 1] === option ? value : argument));
}

/** The rules that a content folder breaks, each once. */
async function rulesBroken(folder: string): Promise<string[]> {
  const { problems } = await checkContent(folder, { today: TODAY });
  return [...new Set(problems.map(({ rule }) => rule))];
}

test('a day without its year is told that the year lacks', async () => {
  const folder = await draftContent();
  const { exitCode, stderr } = await runNew(...withArgument('--date', '9 July'), '--content', folder);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^--date refused\n {2}found {5}“9 July”, which lacks the year\n/u);
});

describe('a record from a report', () => {
  test('says what the report says of itself, and proposes what it names', async () => {
    const folder = await draftContent();
    const { exitCode, stdout, stderr } = await startCommand(
      'new',
      '--from',
      reportPath('talks.txt'),
      '--content',
      folder,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "Wrote content/meetings/2020-02-03-riverton.md: in-person, 2020-02-03, ada-north and bo-south, place riverton, building town-hall.
        people: ada-north, bo-south
        places: town-hall
        topics: trade “commerce”
        glossary: river-fund
        figures: “12.5 percent in”, “$4.2 billion now passes the”, “1,200 km of track and a”, “a dozen new stations”, “seven agreements on trade”
      Write the text wherever it says “[to be written]”, then run npm run check.
      "
    `);
    expect(await readFile(join(folder, 'meetings/2020-02-03-riverton.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: Ada North meets Bo South in Riverton
      summary: "[to be written] what a reader must know, at most 60 words"
      outcome: "[to be written] in a few words"
      date: "2020-02-03"
      format: in-person
      leaders: [ada-north, bo-south]
      venue:
        place: riverton
        building: town-hall
      topics:
        - trade
      source:
        title: Ada North receives Bo South by the river
        publisher: River Press
        section: River News
        published: not stated
        credit: "Photo: River Press"
        file: talks.txt
        sha256: 9d9028fdf8de434e6add3e387cb04726147a183c1dbc995460803a9ffb8b24f4
        side: to-be-written
      figures:
        - value: 12.5
          unit: percent
          of: "[to be written] 12.5 percent in"
          paragraph: 2
        - value: 4.2
          unit: billion USD
          of: "[to be written] $4.2 billion now passes the"
          paragraph: 2
        - value: 1200
          unit: km
          of: "[to be written] 1,200 km of track and a"
          paragraph: 3
        - value: 12
          unit: new stations
          of: "[to be written] a dozen new stations"
          paragraph: 3
        - value: 7
          unit: agreements
          of: "[to be written] seven agreements on trade"
          paragraph: 4
      ---

      ## Background

      [to be written] Who met whom, when and where: [Ada North](../people/ada-north.yaml) and [Bo South](../people/bo-south.yaml), Monday, 3 February 2020, [Town Hall](../places/town-hall.yaml), [Riverton](../places/riverton.yaml).

      ## North

      [to be written] What Ada North said.
      Named in the report, to keep or delete: [commerce](../topics/trade.yaml).
      Figures of the report: 12.5 (“12.5 percent in”), 4.2 (“$4.2 billion now passes the”).

      ## South

      [to be written] What Bo South said.
      Named in the report, to keep or delete: [River Fund](../glossary/river-fund.yaml).
      Figures of the report: 1200 (“1,200 km of track and a”), 12 (“a dozen new stations”).

      ## Outcomes

      [to be written] What was agreed or signed; without it, delete this section.
      Named in the report, to keep or delete: [trade](../topics/trade.yaml).
      Figures of the report: 7 (“seven agreements on trade”).
      "
    `);
    expect(await rulesBroken(folder)).toEqual(['unwritten-text', 'source-without-address']);
  });
  test('by video, its year inferred from the publication, its weekday at odds', async () => {
    const folder = await draftContent();
    const { exitCode, stderr } = await runNew('--from', reportPath('video.txt'), '--content', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(await readFile(join(folder, 'meetings/2018-03-05-video.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: Ada North meets Bo South by video link
      summary: "[to be written] what a reader must know, at most 60 words"
      outcome: "[to be written] in a few words"
      date:
        value: "2018-03-05"
        inferred: The report writes “Tuesday, March 5” without the year and was published on 2018-03-06.
      format: video
      leaders: [ada-north, bo-south]
      venue:
        place: riverton
        building: not stated
        otherPlace: not stated
      topics:
        - trade
      source:
        title: Premiers speak across the water
        publisher: not stated
        section: not stated
        published: "2018-03-06"
        credit: not stated
        file: video.txt
        sha256: 2399377264ec3bde20ef20afe58e509790b44cf8c8af79e38bff8dc5d89c6e10
        side: to-be-written
      notes:
        - about: date
          text: "[to be written] The report names Tuesday; 2018-03-05 was a Monday."
      ---

      ## Background

      [to be written] Who met whom, when and where: [Ada North](../people/ada-north.yaml) and [Bo South](../people/bo-south.yaml), Monday, 5 March 2018, by video link, [Riverton](../places/riverton.yaml).
      The report names no topic of this archive; put the right ones in the place of [Trade](../topics/trade.yaml).

      ## North

      [to be written] What Ada North said.

      ## South

      [to be written] What Bo South said.

      ## Outcomes

      [to be written] What was agreed or signed; without it, delete this section.
      "
    `);
    expect(await rulesBroken(folder)).toEqual(['unwritten-text', 'source-without-address']);
  });
  test('arguments win over what the report says', async () => {
    const folder = await draftContent();
    const { stdout } = await runNew(
      ...['--from', reportPath('talks.txt'), '--content', folder, '--json'],
      ...['--date', '2022-02-03', '--place', 'not stated', '--format', 'video', '--slug', 'second-talks'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'content/meetings/2022-02-03-second-talks.md',
      detected: {
        date: '2022-02-03',
        leaders: ['ada-north', 'cy-south'],
        place: 'not stated',
        building: 'not stated',
        format: 'video',
        source: { publisher: 'River Press', file: 'talks.txt' },
        topics: ['trade'],
        glossary: ['river-fund'],
        remarks: [
          'The report gives the day 2020-02-03, not 2022-02-03.',
          'The report names Monday; 2022-02-03 was a Thursday.',
        ],
      },
    });
    expect(await rulesBroken(folder)).toEqual(['unwritten-text', 'source-without-address']);
  });
  test('is in the form that Prettier would give it', async () => {
    const folder = await draftContent();
    await runNew('--from', reportPath('talks.txt'), '--content', folder);
    const path = join(folder, 'meetings/2020-02-03-riverton.md');
    const text = await readFile(path, 'utf8');
    const options = await resolveConfig(join(root, 'content/meetings/any.md'));
    expect(await format(text, { ...options, parser: 'markdown' })).toBe(text);
  });
});

describe('a record from arguments alone', () => {
  test('passes the check but for the text, the file and the hash to be written', async () => {
    const folder = await draftContent();
    const { exitCode, stderr } = await runNew(...ARGUMENTS, '--content', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { problems } = await checkContent(folder, { today: TODAY });
    expect(problems.map(({ rule, line, found }) => `${String(line)} ${rule} ${found}`)).toMatchInlineSnapshot(`
      [
        "3 unwritten-text “[to be written] what a reader must know, at most 60 words”",
        "4 unwritten-text “[to be written] in a few words”",
        "14 source-without-address a source without “url”",
        "19 unwritten-text “[to be written]”",
        "20 unwritten-text a hash of zeros, which stands for that of a report not yet at hand",
        "21 unwritten-text “to-be-written”",
        "26 unwritten-text paragraph 1, “[to be written] Who met whom, when and where: Ada North and…”",
        "31 unwritten-text paragraph 2, “[to be written] What Ada North said.”",
        "35 unwritten-text paragraph 3, “[to be written] What Bo South said.”",
        "39 unwritten-text paragraph 4, “[to be written] What was agreed or signed; without it, dele…”",
      ]
    `);
  });
  test('takes those in office on the day for its leaders, in whatever order they are given', async () => {
    const folder = await draftContent();
    const detected = async (...args: string[]) => (await runNew(...args, '--content', folder, '--dry-run')).stdout;
    expect(await detected('--date', '2020-02-03', '--place', 'Riverton', '--format', 'video')).toContain('leaders: [ada-north, bo-south]'); // prettier-ignore
    expect(await detected(...withArgument('--leaders', 'bo-south, Ada North'))).toContain('leaders: [ada-north, bo-south]'); // prettier-ignore
  });
  test('takes day, leaders and format in plain words too', async () => {
    const folder = await draftContent();
    const plain = ['--date', '3 February 2020', '--place', 'Riverton', '--leaders', 'Bo South and Ada North'];
    const { stdout } = await runNew(...plain, '--format', 'in person', '--content', folder, '--dry-run');
    expect(stdout).toBe((await runNew(...ARGUMENTS, '--content', folder, '--dry-run')).stdout);
    expect(
      (await runNew(...plain, '--format', 'in person', '--slug', 'Town Hall', '--content', folder)).stdout,
    ).toMatch(/^Wrote content\/meetings\/2020-02-03-town-hall\.md:/u);
  });
  test('in a building, stands in its city', async () => {
    const folder = await draftContent();
    const { stdout } = await runNew(...withArgument('--place', 'town-hall'), '--content', folder, '--dry-run');
    expect(stdout).toContain('  place: riverton\n  building: town-hall\n');
  });
  test('only shown, it is not written', async () => {
    const folder = await draftContent();
    const before = await readdir(join(folder, 'meetings'));
    const { exitCode, stdout } = await runNew(...ARGUMENTS, '--content', folder, '--dry-run');
    expect({ exitCode, first: stdout.slice(0, 4) }).toEqual({ exitCode: 0, first: '---\n' });
    expect(await readdir(join(folder, 'meetings'))).toEqual(before);
  });
});

describe('never overwrites', () => {
  test('a record of that name stays as it is, and nothing else is left behind', async () => {
    const folder = await draftContent();
    const path = join(folder, 'meetings/2020-02-03-riverton.md');
    await writeFile(path, 'An unfinished record.\n');
    const before = await readdir(join(folder, 'meetings'));
    expect(await runNew(...ARGUMENTS, '--content', folder)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `content/meetings/2020-02-03-riverton.md refused
  found     a file of that name, which stays as it is
  accepted  a name that no record has
  fix       edit that file, or give the new one another name with --slug
`,
    });
    expect(await readFile(path, 'utf8')).toBe('An unfinished record.\n');
    expect(await readdir(join(folder, 'meetings'))).toEqual(before);
  });
  test('an address that once led to another record is not given again', async () => {
    const folder = await draftContent({
      'ledger/entities.yaml': 'addresses: []\n',
      'ledger/meetings/2020-02-03-riverton.yaml':
        'published: "2020-02-04"\nmovedTo: 2021-02-03-riverton\nparagraphs: []\n',
    });
    const { exitCode, stderr } = await runNew(...ARGUMENTS, '--content', folder);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: `content/meetings/2020-02-03-riverton.md refused
  found     an address that was published for another record, since renamed or removed
  accepted  an address that was never published
  fix       give the new record another name with --slug
`,
    });
  });
  test('another name is free', async () => {
    const folder = await draftContent();
    await runNew(...ARGUMENTS, '--content', folder);
    const { stdout } = await runNew(...ARGUMENTS, '--content', folder, '--slug', 'riverton-2', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'content/meetings/2020-02-03-riverton-2.md',
      detected: { title: 'Ada North meets Bo South in Riverton, February 2020' },
    });
    // The check tells of the second, in case they did not meet twice that day.
    expect((await rulesBroken(folder)).sort()).toEqual([
      'duplicate-meeting',
      'source-without-address',
      'unwritten-text',
    ]);
  });
});

test.each([
  ['November 2019', '2019-11', '2019-11', 'November 2019'],
  ['3-5 November 2019', '2019-11-03/2019-11-05', '2019-11', '3 November 2019 to 5 November 2019'],
])('of a meeting in %s the file is named by what its days share', async (answer, date, prefix, said) => {
  const folder = await draftContent();
  const { stdout } = await runNew(...withArgument('--date', answer), '--content', folder, '--json');
  const file = `meetings/${prefix}-riverton.md`;
  expect(JSON.parse(stdout)).toMatchObject({ file: `content/${file}`, detected: { date } });
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(`\ndate: "${date}"\n`);
  expect(text).toContain(`, ${said}, `);
  expect(await rulesBroken(folder)).toEqual(['unwritten-text', 'source-without-address']);
});

describe('refuses', () => {
  const refusals: readonly (readonly [what: string, args: readonly string[], message: string])[] = [
    [
      'a day that the calendar lacks',
      withArgument('--date', '2020-02-30'),
      `--date refused
  found     “2020-02-30”
  accepted  a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known
  fix       write the local day of the meeting in this form`,
    ],
    [
      'a place that has no file',
      withArgument('--place', 'rivertown'),
      `--place refused
  found     “rivertown”, which has no file in places
  accepted  the name of a file in places, without its ending or “not stated”
  fix       write “riverton”, or create the file first`,
    ],
    [
      'a leader who has no file',
      withArgument('--leaders', 'ada-norht,bo-south'),
      `--leaders refused
  found     “ada-norht”, which has no file in people
  accepted  the name of a file in people, without its ending
  fix       write “ada-north”, or create the file first`,
    ],
    [
      'a leader who was not in office',
      withArgument('--leaders', 'ada-north,cy-south'),
      `--leaders refused
  found     “cy-south”, who held no office of this archive’s sides on 2020-02-03
  accepted  those in office on that day: ada-north, bo-south
  fix       correct the name or the date, or the terms of office in people/cy-south.yaml`,
    ],
    [
      'two leaders of one side',
      withArgument('--leaders', 'ada-north,ada-north'),
      `--leaders refused
  found     “ada-north,ada-north”, two of the same side
  accepted  one leader of each side, with a comma between them: ada-north, bo-south
  fix       name one of each side`,
    ],
    [
      'one leader alone',
      withArgument('--leaders', 'ada-north'),
      `--leaders refused
  found     “ada-north”
  accepted  one leader of each side, with a comma between them: ada-north, bo-south
  fix       write two names of files in people`,
    ],
    [
      'a day on which a side has no known leader',
      ['--date', '2009-02-03', '--place', 'riverton', '--format', 'video'],
      `--leaders refused
  found     no one in office for each side on 2009-02-03
  accepted  one of each side: the Premier of North of that day, who has no file in people yet, the Premier of South of that day, who has no file in people yet
  fix       create the file in people with the term of office, or correct the date`,
    ],
    [
      'a format that there is not',
      withArgument('--format', 'vidoe'),
      `--format refused
  found     “vidoe”
  accepted  in-person, video or telephone
  fix       write “video”`,
    ],
    [
      'an end of the file name without a letter of an id',
      [...ARGUMENTS, '--slug', 'Зал!'],
      `--slug refused
  found     “Зал!”
  accepted  words of letters a–z and digits, such as town-hall or video
  fix       write such a word`,
    ],
    [
      'a report that is not there',
      [...ARGUMENTS, '--from', 'nowhere.txt'],
      `nowhere.txt refused
  found     no such file
  accepted  the file
  fix       create it`,
    ],
  ];
  test.each(refusals)('%s', async (_what, args, message) => {
    const folder = await draftContent();
    const before = await readdir(join(folder, 'meetings'));
    expect(await runNew(...args, '--content', folder)).toEqual({ exitCode: 1, stdout: '', stderr: `${message}\n` });
    expect(await readdir(join(folder, 'meetings'))).toEqual(before);
  });

  test('a day to come', async () => {
    const folder = await draftContent();
    const today = latestDay();
    const { exitCode, stderr } = await runNew(...withArgument('--date', '2999-01-01'), '--content', folder);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: `--date refused
  found     2999-01-01
  accepted  a day not after today, ${today}
  fix       correct the date; meetings are recorded after they took place
`,
    });
  });
  test('several arguments at once', async () => {
    const args = ['--date', '2020', '--place', 'x', '--format', 'y', '--content', await draftContent()];
    const { exitCode, stderr } = await runNew(...args);
    expect(exitCode).toBe(1);
    expect(stderr.match(/^--\w+ refused$/gmu)).toEqual(['--date refused', '--place refused', '--format refused']);
  });

  const reports: readonly (readonly [what: string, bytes: string | Uint8Array, found: string])[] = [
    ['is no UTF-8', Uint8Array.from([0x41, 0xe9, 0x0a]), 'bytes that are no UTF-8'],
    ['is too large', 'word '.repeat(250_000), 'a file of 1250000 bytes'],
    ['is empty', ' \n', 'an empty file'],
  ];
  test.each(reports)('a report that %s', async (_what, bytes, found) => {
    const folder = await draftContent();
    const path = join(folder, '..', 'report.txt');
    await writeFile(path, bytes);
    const { exitCode, stderr } = await runNew(...ARGUMENTS, '--from', path, '--content', folder);
    expect({ exitCode, found: stderr.split('\n')[1] }).toEqual({ exitCode: 1, found: `  found     ${found}` });
  });
  test('a folder that is no content folder', async () => {
    const { exitCode, stderr } = await runNew(...ARGUMENTS, '--content', join(root, 'src'));
    expect({ exitCode, first: stderr.split('\n')[0] }).toEqual({ exitCode: 1, first: 'src refused' });
  });
});

describe('a call at fault', () => {
  test('what is missing, with nobody to ask, is listed with its accepted form', async () => {
    const { exitCode, stderr } = await runNew('--content', await draftContent());
    expect({ exitCode, missing: stderr.split('Usage:')[0] }).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "missing": "Missing:
        --date: a day of the calendar, YYYY-MM-DD, such as 2015-03-27; a span 2015-03-26/2015-03-28, or a month 2015-03 where no more is known
        --place: riverton, or “not stated”
        --format: in-person, video or telephone
      ",
      }
    `);
  });
  test('dates of the report without a year are named', async () => {
    const folder = await draftContent();
    const { exitCode, stderr } = await runNew('--from', reportPath('undated.txt'), '--content', folder);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('; the report has 31 April without a year');
  });
  test('an option that there is not', async () => {
    const { exitCode, stderr } = await runNew('--topic', 'trade');
    expect({ exitCode, says: stderr.includes("Unknown option '--topic'"), stack: stderr.includes('    at ') }).toEqual({
      exitCode: 2,
      says: true,
      stack: false,
    });
  });
});

test.skipIf(process.getuid?.() === 0)('a disk that cannot be written leaves nothing half-written', async () => {
  const folder = await draftContent();
  await chmod(join(folder, 'meetings'), 0o555);
  const { exitCode } = await runNew(...ARGUMENTS, '--content', folder);
  await chmod(join(folder, 'meetings'), 0o755);
  expect(exitCode).not.toBe(0);
  expect(await readdir(join(folder, 'meetings'))).toHaveLength(2);
});
