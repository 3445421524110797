import { existsSync } from 'node:fs';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { runCommand } from '../run-command.ts';
import { composeContent } from './composed-content.ts';

// Most of these tests start several processes one after the other.
vi.setConfig({ testTimeout: 60_000 });

const RECORD = '2015-03-27-riverton';
const NEW_RECORD = '2015-03-27-river-town';

const run = (command: 'ledger' | 'check', folder: string, ...args: readonly string[]) =>
  runCommand(command, '--content', folder, ...args);

/** The base content, published. */
async function publishedContent(): Promise<string> {
  const folder = await composeContent({});
  expect(await run('ledger', folder)).toEqual({
    exitCode: 0,
    stdout: `${RECORD} published with 2 paragraphs\n6 addresses of entities published\n`,
    stderr: '',
  });
  return folder;
}

async function edit(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

/** Every file of the ledger with its text. */
async function ledgerFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, 'ledger'), { recursive: true })).filter((name) => name.includes('.'));
  const texts = names.map(async (name) => [name, await readFile(join(folder, 'ledger', name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

const renameRecord = async (folder: string) => {
  await rename(join(folder, `meetings/${RECORD}.md`), join(folder, `meetings/${NEW_RECORD}.md`));
  await edit(folder, 'commitments/new-bridge.yaml', RECORD, NEW_RECORD);
};

describe('the first publication', () => {
  test('writes files that the check finds sound, and a second run changes nothing', async () => {
    const folder = await publishedContent();
    const files = await ledgerFiles(folder);
    expect(Object.keys(files).sort()).toEqual(['entities.yaml', `meetings/${RECORD}.yaml`]);
    for (const text of Object.values(files)) expect(text).toMatch(/^# Written by npm run ledger\./);
    expect(await run('check', folder)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await run('ledger', folder)).toEqual({ exitCode: 0, stdout: 'Nothing new to publish.\n', stderr: '' });
    expect(await ledgerFiles(folder)).toEqual(files);
  });
  test('waits until the content has no problem', async () => {
    const folder = await composeContent({ files: { 'people/Cy.yaml': '' } });
    const { exitCode, stdout, stderr } = await run('ledger', folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(
      /^content\/people\/Cy\.yaml:1:1 error invalid-file-name\n[^]*\n\nNothing was published\.\n$/,
    );
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });
});

describe('today', () => {
  /** Runs a command as if at a moment, by the clock of a place. */
  const runAt = async (moment: string, timeZone: string, ...command: Parameters<typeof run>) => {
    const before = process.env['TZ'];
    vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
    process.env['TZ'] = timeZone;
    onTestFinished(() => {
      vi.useRealTimers();
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    return run(...command);
  };

  test.for([
    ['2015-03-28T06:30:00Z', 'Pacific/Honolulu', '2015-03-27'],
    ['2015-03-28T06:30:00Z', 'Asia/Shanghai', '2015-03-28'],
    ['2015-03-28T22:30:00Z', 'Asia/Almaty', '2015-03-29'],
    ['2015-03-28T10:30:00Z', 'Pacific/Kiritimati', '2015-03-29'],
  ] as const)('at %s in %s is %s in the ledger', async ([moment, timeZone, day]) => {
    const folder = await composeContent({});
    expect(await runAt(moment, timeZone, 'ledger', folder)).toMatchObject({ exitCode: 0 });
    expect((await ledgerFiles(folder))[`meetings/${RECORD}.yaml`]).toContain(`published: ${day}\n`);
  });

  test('is for the check the latest day that it is anywhere', async () => {
    const folder = await composeContent({});
    expect(await runAt('2015-03-26T10:00:00Z', 'Pacific/Pago_Pago', 'check', folder)).toMatchObject({ exitCode: 0 });
    vi.setSystemTime(new Date('2015-03-26T09:59:59Z'));
    const { exitCode, stdout } = await run('check', folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('error future-date');
    expect(stdout).toContain('a day not after today, 2015-03-26');
  });
});

describe('a published paragraph that was reworded', () => {
  const reworded = async () => {
    const folder = await publishedContent();
    await edit(folder, `meetings/${RECORD}.md`, 'wants a [', 'asks for a [');
    return folder;
  };

  test('is refused without a reason, and nothing is written', async () => {
    const folder = await reworded();
    const before = await ledgerFiles(folder);
    expect(await run('ledger', folder)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${RECORD} ¶ 2: reworded

Nothing was written.
Restore the published paragraphs, or record why they changed: npm run ledger -- --reason "why"
`,
    });
    expect(await ledgerFiles(folder)).toEqual(before);
  });
  test('fails the check until its correction is recorded', async () => {
    const folder = await reworded();
    const failed = await run('check', folder);
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toBe(`content/meetings/${RECORD}.md:48:1 error changed-paragraph
  found     “Bo South asks for a bridge, paid by the River Fund.” (south)
  accepted  paragraph 2 as published: “Bo South wants a bridge, paid by the River Fund.” (south)
  fix       restore the wording, or record the correction: npm run ledger -- --reason "why"

1 problem in 1 file
`);
    expect(await run('ledger', folder, '--reason', 'The report says “asks”.')).toEqual({
      exitCode: 0,
      stdout: `${RECORD} ¶ 2: reworded\n`,
      stderr: '',
    });
    expect(await run('check', folder)).toMatchObject({ exitCode: 0, stderr: '' });
    const { ledger } = await readContent(folder);
    expect(ledger?.records.get(RECORD)?.corrections).toMatchObject([
      { reason: 'The report says “asks”.', was: { number: 2 }, became: { number: 2 }, paragraph: 2 },
    ]);
  });
});

describe('a renamed record', () => {
  test('fails the check, which tells the command to record it', async () => {
    const folder = await publishedContent();
    await renameRecord(folder);
    const { exitCode, stdout } = await run('check', folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`content/ledger/meetings/${RECORD}.yaml:1:1 error vanished-address
  found     “meetings/${RECORD}”, which has no file any more
  accepted  every published address to lead to a page for good
  fix       renamed to ${NEW_RECORD}? npm run ledger -- --renamed ${RECORD}=${NEW_RECORD}
`);
    expect(await run('ledger', folder)).toMatchObject({
      exitCode: 1,
      stderr: `“${RECORD}” was published and has no file; restore it, or say --renamed ${RECORD}=${NEW_RECORD}\n\nNothing was written.\n`,
    });
    expect(await run('ledger', folder, '--renamed', `${RECORD}=${NEW_RECORD}`)).toEqual({
      exitCode: 0,
      stdout: `${RECORD} now leads to ${NEW_RECORD}\n`,
      stderr: '',
    });
    expect(await run('check', folder)).toMatchObject({ exitCode: 0, stderr: '' });
  });
  test('can be renamed again, and the check follows every name to the last', async () => {
    const folder = await publishedContent();
    await renameRecord(folder);
    await run('ledger', folder, '--renamed', `${RECORD}=${NEW_RECORD}`);
    const last = '2015-03-27-bridge';
    await rename(join(folder, `meetings/${NEW_RECORD}.md`), join(folder, `meetings/${last}.md`));
    await edit(folder, 'commitments/new-bridge.yaml', NEW_RECORD, last);
    expect(await run('ledger', folder, '--renamed', `${NEW_RECORD}=${last}`)).toMatchObject({ exitCode: 0 });
    expect(await run('check', folder)).toMatchObject({ exitCode: 0, stderr: '' });
  });
  test('keeps its old name from another record', async () => {
    const folder = await publishedContent();
    const text = await readFile(join(folder, `meetings/${RECORD}.md`), 'utf8');
    await renameRecord(folder);
    await run('ledger', folder, '--renamed', `${RECORD}=${NEW_RECORD}`);
    const another = text
      .replace('title: Ada', 'title: Once more Ada')
      .replace('  place: riverton', '  place: not stated');
    await writeFile(join(folder, `meetings/${RECORD}.md`), another);
    const { stdout } = await run('check', folder);
    expect(stdout).toBe(`content/meetings/${RECORD}.md:1:1 error vanished-address
  found     “meetings/${RECORD}”, which leads to “meetings/${NEW_RECORD}” since it was renamed
  accepted  a file name that was never published
  fix       give this file another name; links to the old one keep leading to what it was renamed to

1 problem in 1 file
`);
  });
});

test('what was added is a warning until it is published', async () => {
  const folder = await publishedContent();
  await edit(
    folder,
    `meetings/${RECORD}.md`,
    'River Fund](../glossary/river-fund.yaml).',
    'River Fund](../glossary/river-fund.yaml).\n\nNothing more.',
  );
  const { exitCode, stdout } = await run('check', folder);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`content/meetings/${RECORD}.md:1:1 warning unpublished-address
  found     “meetings/${RECORD}” with paragraphs after ¶ 2, which are not in the ledger
`);
  expect(await run('ledger', folder)).toMatchObject({ exitCode: 0, stdout: `${RECORD}: 1 paragraph more\n` });
  expect(await run('check', folder)).toMatchObject({ exitCode: 0, stderr: '' });
});

describe('arguments that are not accepted end with status 2 and the accepted form', () => {
  test.each([
    [['--renamed', 'a'], '--renamed takes OLD=NEW, not “a”.'],
    [['--renamed', 'a=b=c'], '--renamed takes OLD=NEW, not “a=b=c”.'],
    [['--renamed', '=b'], '--renamed takes OLD=NEW, not “=b”.'],
    [['--reason', '  '], '--reason is empty; readers see it beside the correction.'],
    [['--reasons', 'x'], "Unknown option '--reasons'"],
    [['--reason'], "Option '--reason <value>' argument missing"],
  ])('%j', async (args, message) => {
    const folder = await composeContent({});
    const { exitCode, stdout, stderr } = await run('ledger', folder, ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('npm run ledger -- [--reason "why published paragraphs were changed"]');
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });
});
