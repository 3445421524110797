import { describe, expect, test } from 'vitest';
import { byPlace, type Problem } from '../../src/archive/content.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems, RULES } from '../../src/check/problems.ts';
import { runCommand, startCommand } from '../run-command.ts';
import { composeContent, TODAY } from './composed-content.ts';

const check = (...args: readonly string[]) => runCommand('check', ...args);

/** Content with six faults in four files. */
const faultyContent = () =>
  composeContent({
    edits: [
      { file: 'topics/trade.yaml', from: 'about: Buying and selling.', to: 'abuot: Buying and selling.' },
      { file: 'meetings/2015-03-27-riverton.md', from: 'wants a [', to: 'wants a <b>[' },
      { file: 'meetings/2015-03-27-riverton.md', from: 'seven documents', to: 'eight documents' },
    ],
    files: { 'people/Cy.yaml': '', 'places/riverton.yaml': '\r\n' },
  });

test('content without problems is counted', async () => {
  const { exitCode, stdout, stderr } = await startCommand('check');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^No problem in \d+ records and \d+ entities\.\n$/);
});

describe('content with faults', () => {
  test('is refused with the text of every problem and their count', async () => {
    const folder = await faultyContent();
    const { exitCode, stdout, stderr } = await check('--content', folder);
    const { problems } = await checkContent(folder, { today: TODAY });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toBe(`${formatProblems(problems)}\n`);
  });

  test('is told as JSON: a list of problems with the documented keys', async () => {
    const { exitCode, stdout, stderr } = await check('--json', '--content', await faultyContent());
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const problems: unknown = JSON.parse(stdout);
    expect(problems).toHaveLength(6);
    expect(problems).toEqual(
      Array.from({ length: 6 }, () => ({
        file: expect.stringMatching(/^content\/[a-z]+\/[\w-]+\.(?:md|yaml)$/) as string,
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        rule: expect.toBeOneOf([...RULES]) as string,
        severity: 'error',
        found: expect.stringMatching(/./) as string,
        expected: expect.stringMatching(/./) as string,
        fix: expect.stringMatching(/./) as string,
      })),
    );
  });

  test('is told at once, in order of file and line', async () => {
    const { problems } = await checkContent(await faultyContent(), { today: TODAY });
    expect(problems.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`)).toEqual([
      'content/meetings/2015-03-27-riverton.md:25 figure-not-in-paragraph',
      'content/meetings/2015-03-27-riverton.md:48 raw-html',
      'content/people/Cy.yaml:1 invalid-file-name',
      'content/places/riverton.yaml:1 unreadable-file',
      'content/topics/trade.yaml:1 missing-field',
      'content/topics/trade.yaml:2 unknown-key',
    ]);
    expect([...problems].sort(byPlace)).toEqual(problems);
  });
});

test('content with notices alone has no problem', async () => {
  const without = {
    file: 'meetings/2015-03-27-riverton.md',
    from: '  url: https://reports.example/2015-03-27-riverton\n',
    to: '',
  };
  const { exitCode, stdout, stderr } = await check('--content', await composeContent({ edits: [without] }));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/ warning source-without-address\n/);
  expect(stdout).toMatch(/\n\nNo problem in 1 record and \d+ entities; 1 notice\.\n$/);
});

test('asked for help, it says what is accepted', async () => {
  const { exitCode, stdout, stderr } = await check('--help');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm run check -- /);
});

test('a figure whose paragraph moved is told where it is now', async () => {
  const wrong = { file: 'meetings/2015-03-27-riverton.md', from: 'of: documents signed\n    paragraph: 1', to: 'of: documents signed\n    paragraph: 2' }; // prettier-ignore
  const { problems } = await checkContent(await composeContent({ edits: [wrong] }), { today: TODAY });
  expect(problems.map(({ rule, fix }) => `${rule} ${fix}`)).toEqual([
    'figure-not-in-paragraph it is now in ¶ 1: write “paragraph: 1”, or correct the figure or the text',
  ]);
});

test('a document whose paragraph has no word of it is told which has', async () => {
  const file = 'meetings/2015-03-27-riverton.md';
  const told = async (...edits: readonly { from: string; to: string }[]) => {
    const folder = await composeContent({ edits: edits.map((edit) => ({ file, ...edit })) });
    const { problems } = await checkContent(folder, { today: TODAY });
    return problems.map(({ rule, severity, fix }) => `${severity} ${rule} ${fix}`);
  };
  const signed = { from: 'refersTo:\n', to: 'documents:\n  - { title: Protocol on the bridge, kind: protocol, date: 2015-03-27, paragraph: 1 }\nrefersTo:\n' }; // prettier-ignore
  // It is one of the seven documents of its paragraph, whatever the other side wants.
  expect(await told(signed)).toEqual([]);
  const unsigned = { from: 'and of seven documents.', to: 'for days.' };
  const figure = {
    from: 'figures:\n  - value: 7\n    unit: documents\n    of: documents signed\n    paragraph: 1\n',
    to: '',
  };
  expect(await told(signed, unsigned, figure)).toEqual([
    'warning paragraph-elsewhere it may be now in ¶ 2: write “paragraph: 2” if it is',
  ]);
  // Where no paragraph has a word of it, none is better.
  const other = { ...signed, to: signed.to.replace('the bridge', 'harvests') };
  expect(await told(other, unsigned, figure)).toEqual([]);
});

test('a meeting whose place the report does not say is no problem', async () => {
  const unknown = { file: 'meetings/2015-03-27-riverton.md', from: 'venue:\n  place: riverton', to: 'venue:\n  place: not stated' }; // prettier-ignore
  expect((await checkContent(await composeContent({ edits: [unknown] }), { today: TODAY })).problems).toEqual([]);
});

test('content without problems is an empty list as JSON', async () => {
  const { exitCode, stdout } = await check('--json', '--content', await composeContent({}));
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '[]\n' });
});

test('a folder that does not exist is a problem, not a crash', async () => {
  const { exitCode, stdout } = await check('--content', 'no-such-folder');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('no-such-folder/archive.yaml:1:1 error unreadable-file');
});

describe('the text of problems', () => {
  const problem: Problem = {
    file: 'content/meetings/2015-03-27-beijing.md',
    line: 7,
    column: 12,
    rule: 'unknown-entity',
    severity: 'error',
    found: '“bejing”, which has no file in places',
    expected: 'the name of a file in places, without its ending',
    fix: 'write “beijing”, or create the file',
  };

  test('says place and rule, what was found, what is accepted, how to fix it, and the count', () => {
    expect(formatProblems([problem])).toBe(
      `content/meetings/2015-03-27-beijing.md:7:12 error unknown-entity
  found     “bejing”, which has no file in places
  accepted  the name of a file in places, without its ending
  fix       write “beijing”, or create the file

1 problem in 1 file`,
    );
  });

  test('counts problems and files', () => {
    const elsewhere = { ...problem, file: 'content/archive.yaml' };
    expect(formatProblems([problem, problem, elsewhere])).toMatch(/\n\n3 problems in 2 files$/);
    expect(formatProblems([problem, problem])).toMatch(/\n\n2 problems in 1 file$/);
  });
});
