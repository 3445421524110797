import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ParseCache } from '../../src/content/parse-cache.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Content } from '../../src/archive/content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';

async function copied(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'parse-cache-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  await cp(FIVE_MEETINGS, join(parent, 'content'), { recursive: true });
  return join(parent, 'content');
}

async function edit(path: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(from);
  await writeFile(path, text.replace(from, to));
}

/** Everything that content says, as text. */
const told = (content: Content) =>
  JSON.stringify({ ...content, ledger: [...(content.ledger?.records ?? [])], unread: [...content.unread] });

test('what was read before and did not change is the same, and what changed is read', async () => {
  const folder = await copied();
  const cache = new ParseCache();
  const first = await readContent(folder, cache);
  await edit(join(folder, 'meetings/2015-01-21-davos.md'), /^title: .*$/mu, 'title: Talks in the mountains');
  await edit(join(folder, 'topics/railways.yaml'), /^name: .*$/mu, 'name: Trains');
  await rm(join(folder, 'meetings/2022-11-29-video.md'));
  const second = await readContent(folder, cache);
  const byId = (content: Content) => new Map(content.reports.map((report) => [report.id, report]));
  const [before, after] = [byId(first), byId(second)];
  expect(after.get('2015-03-27-beijing')).toBe(before.get('2015-03-27-beijing'));
  expect(after.get('2015-01-21-davos')?.frontMatter.title).toBe('Talks in the mountains');
  expect(after.has('2022-11-29-video')).toBe(false);
  expect(told(second)).toBe(told(await readContent(folder)));
});

test('a file that became faulty is told, and told no longer when it is fixed', async () => {
  const folder = await copied();
  const cache = new ParseCache();
  await readContent(folder, cache);
  const path = join(folder, 'meetings/2015-01-21-davos.md');
  await edit(path, /^format: .*$/mu, 'format: by letter');
  expect((await readContent(folder, cache)).problems).toMatchObject([{ rule: 'invalid-value' }]);
  await edit(path, /^format: .*$/mu, 'format: in-person');
  expect((await readContent(folder, cache)).problems).toEqual([]);
});

test('when the sides change, every record is read again', async () => {
  const folder = await copied();
  const cache = new ParseCache();
  await readContent(folder, cache);
  await edit(join(folder, 'archive.yaml'), /name: China\n/u, 'name: Cathay\n');
  const { problems } = await readContent(folder, cache);
  expect(problems.filter(({ rule }) => rule === 'unknown-section')).toHaveLength(5);
});
