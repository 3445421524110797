import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { composeContent } from './composed-content.ts';

const RECORD = 'meetings/2015-03-27-riverton.md';
const STEPS = 'commitments/new-bridge.yaml';
/** Numbers of paragraphs wherever a record may have them, written as an editor may write them. */
const NUMBERS = `accounts:
  - { id: press, publisher: River Press, side: south, language: en, published: not stated, url: "https://press.example/a", found: "2024-06-01", read: part }
comparison:
  made: "2024-06-01"
  both:
    - { subject: the river, by: [report, press], paragraphs: [1, 2] }
table:
  level: [[1, 2]]
figures:
  - value: 7
    unit: documents
    of: documents signed
    paragraph:   1 # in words
`;
const SHIPS = 'Twelve ships, Ada North said, sail on it.';

/** A folder in which all numbers fit; its record, and what it becomes with other words. */
async function archive() {
  const figures = /figures:\n(?: .*\n)+/u;
  const folder = await composeContent({});
  const path = join(folder, RECORD);
  const text = (await readFile(path, 'utf8')).replace(figures, NUMBERS);
  await writeFile(path, text);
  const read = async () => [await readFile(path, 'utf8'), await readFile(join(folder, STEPS), 'utf8')] as const;
  return { folder, path, text, read, renumber: () => runCommand('check', '--renumber', '--content', folder) };
}

function commit(folder: string) {
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@e.example', ...args], { cwd: folder }); // prettier-ignore
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Records');
}

test('after a paragraph was put in, every number follows its paragraph, and nothing else changes', async () => {
  const { folder, path, text, read, renumber } = await archive();
  commit(folder);
  const [, steps] = await read();
  const longer = text.replace('## North\n\n', `## North\n\n${SHIPS}\n\n`);
  await writeFile(path, longer);
  const { exitCode, stdout, stderr } = await renumber();
  const expected = longer
    .replaceAll('paragraph: 2', 'paragraph: 3')
    .replace('paragraph:   1 #', 'paragraph:   2 #')
    .replace('paragraphs: [1, 2]', 'paragraphs: [2, 3]')
    .replace('level: [[1, 2]]', 'level: [[2, 3]]');
  expect(await read()).toEqual([expected, steps.replace('paragraph: 2', 'paragraph: 3')]);
  expect(stderr).toContain(`content/${RECORD}:36 ¶ 1 is ¶ 2 now\n`);
  expect(stderr).toContain(`content/${STEPS}:6 ¶ 2 is ¶ 3 now\n`);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'No problem in 1 record and 6 entities.\n' });
  // Asked again, it moves nothing twice, though the last commit is still the one from before.
  expect((await renumber()).stderr).toContain('Every number leads to its paragraph.');
  expect((await read())[0]).toBe(expected);
  expect((await readdir(join(folder, 'meetings'))).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('a paragraph that was moved and reworded is followed, and a number written since stays', async () => {
  const { folder, path, text, read, renumber } = await archive();
  const longer = text.replace('## South\n\n', `${SHIPS}\n\n## South\n\n`).replaceAll('paragraph: 2', 'paragraph: 3').replaceAll('1, 2]', '1, 3]'); // prettier-ignore
  await writeFile(path, longer);
  await writeFile(join(folder, STEPS), (await read())[1].replace('paragraph: 2', 'paragraph: 3'));
  commit(folder);
  const moved = longer
    .replace(`${SHIPS}\n\n`, '')
    .replace('## South\n\n', '## South\n\nTwelve ships, so she said, sail on it.\n\n')
    .replace('notes:\n', 'notes:\n  - { about: ships, text: They are small., paragraph: 2 }\n');
  await writeFile(path, moved);
  expect((await renumber()).stderr).toContain('Every number leads to its paragraph.');
  expect((await read())[0]).toBe(moved);
});

test('without a former version a figure goes where it is now, if that is one paragraph', async () => {
  const { path, text, read, renumber } = await archive();
  const longer = text.replace('## North\n\n', `## North\n\n${SHIPS}\n\n`);
  await writeFile(path, longer);
  expect((await renumber()).stderr).toContain(
    `content/${RECORD} has no committed version to follow: only figures were renumbered`,
  );
  expect((await read())[0]).toBe(longer.replace('paragraph:   1 #', 'paragraph:   2 #'));
});

test.each([
  ['a figure is in two other paragraphs', (text: string) => text.replace('seven documents', 'a paper').replace('a [bridge]', 'seven to seven [bridge]').replace('## South\n', `${SHIPS} They are seven.\n\n## South\n`), '¶ 1 for 7, which ¶ 3, ¶ 4 have'], // prettier-ignore
  ['a figure is in none', (text: string) => text.replace('seven documents', 'a paper'), '¶ 1 for 7, which no paragraph has'], // prettier-ignore
  ['a paragraph was taken away', (text: string) => text.replace(/\n\[Bo South\].*\n/u, ''), '¶ 2, whose paragraph is not there any more'], // prettier-ignore
])('where %s it writes nothing and says so with the place', async (_what, change, found) => {
  const { folder, path, text, read, renumber } = await archive();
  commit(folder);
  const changed = change(text).replace('## North\n\n', `## North\n\n${SHIPS}\n\n`);
  await writeFile(path, changed);
  const before = await read();
  const { exitCode, stdout } = await renumber();
  expect(exitCode).toBe(1);
  expect(stdout).toContain(found);
  expect(stdout).toMatch(/^content\/meetings\/2015-03-27-riverton\.md:\d+:\d+ error missing-paragraph\n/u);
  expect(stdout).toContain('\n\nNothing was renumbered.\n');
  expect(await read()).toEqual(before);
});

test('a file that cannot be read is said not to have been looked at', async () => {
  const { folder, path, text, read, renumber } = await archive();
  commit(folder);
  await writeFile(path, text.replace('format: in-person', 'format: by letter'));
  const before = await read();
  const { exitCode, stdout, stderr } = await renumber();
  expect(stderr).toBe('Not looked at, because it cannot be read: meetings/2015-03-27-riverton.\n\n');
  expect(stdout).toContain(`content/${RECORD}`);
  expect(exitCode).toBe(1);
  expect(await read()).toEqual(before);
});
