import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSyntheticArchive } from '../../bench/generate.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { checkContent } from '../../src/check/check-content.ts';

let folder: string;
let checked: Awaited<ReturnType<typeof checkContent>>;
const MEETINGS = 60;
const PATIENCE = 60_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  writeSyntheticArchive(join(folder, 'one'), { meetings: MEETINGS, seed: 7 });
  writeSyntheticArchive(join(folder, 'again'), { meetings: MEETINGS, seed: 7 });
  writeSyntheticArchive(join(folder, 'other'), { meetings: MEETINGS, seed: 8 });
  checked = await checkContent(join(folder, 'one'), { today: '2026-06-01' });
}, PATIENCE);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** One hash over the names and bytes of every file. */
async function hashOf(name: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(join(folder, name).length)).update(await readFile(file));
  return hash.digest('hex');
}

describe('the synthetic archive', () => {
  it('has the same bytes for the same seed and others for another', async () => {
    expect(await hashOf('one')).toBe(await hashOf('again'));
    expect(await hashOf('one')).not.toBe(await hashOf('other'));
  });

  it('passes the check without a warning', () => {
    const { content, problems } = checked;
    expect(problems).toEqual([]);
    expect(content.reports).toHaveLength(MEETINGS);
    expect(content.ledger?.records.size).toBe(MEETINGS);
  });

  it('is like an archive: decades, several meetings on a day, names in several scripts, fewer entities than records', () => {
    const archive = createArchive(checked.content);
    const days = archive.meetings.map(({ date }) => date);
    expect(new Set(days).size).toBeLessThan(MEETINGS);
    expect(Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4))).toBeGreaterThan(12);
    expect(archive.people.length).toBeLessThan(MEETINGS);
    expect(archive.people.flatMap(({ nativeNames }) => nativeNames.map(({ lang }) => lang))).toEqual(
      expect.arrayContaining(['zh-Hans', 'ru', 'kk']),
    );
    const words = archive.meetings.flatMap(({ paragraphs }) => paragraphs).flatMap(({ text }) => text.split(/\s+/));
    expect(words.length / MEETINGS).toBeGreaterThan(300);
    expect(archive.commitments.some(({ steps }) => steps.length > 2)).toBe(true);
  });
});
