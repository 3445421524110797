import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RULES } from '../../src/check/problems.ts';
import { type Difference, FIXTURES, problemsWith } from './composed-content.ts';

const EditsSchema = z.array(z.strictObject({ file: z.string(), from: z.string(), to: z.string() }));

/** Reads how the content of a fixture differs: files in content/, and changes to base files in edits.json. */
async function differenceOf(fixture: string): Promise<Difference> {
  const overlay = join(fixture, 'content');
  const edits = join(fixture, 'edits.json');
  return {
    ...(existsSync(overlay) && { overlay }),
    ...(existsSync(edits) && { edits: EditsSchema.parse(JSON.parse(await readFile(edits, 'utf8'))) }),
  };
}

test('the base content that every fixture starts from has no problem', async () => {
  expect(await problemsWith({})).toEqual([]);
});

/** A rule’s fixture has its name; further ones, for other ways of breaking it, have a word after a full stop. */
const fixtures = (await readdir(FIXTURES)).sort();
const ruleOf = (fixture: string) => fixture.replace(/\..*$/, '');

test('every rule has a fixture, and every fixture a rule', () => {
  expect(fixtures.filter((fixture) => fixture === ruleOf(fixture))).toEqual([...RULES].sort());
  expect([...RULES]).toEqual(expect.arrayContaining(fixtures.map(ruleOf)));
});

describe('a fixture breaks its rule alone, and the problem says where, what and how to fix it', () => {
  test.each(fixtures)('%s', async (name) => {
    const fixture = join(FIXTURES, name);
    const problems = await problemsWith(await differenceOf(fixture));
    const expected: unknown = JSON.parse(await readFile(join(fixture, 'expected.json'), 'utf8'));
    expect(problems).toEqual(expected);
    expect(problems.map((problem) => problem.rule)).toEqual([ruleOf(name)]);
  });
});

test('a published address that vanished may lead elsewhere by moved.yaml', async () => {
  const overlay = join(FIXTURES, 'vanished-address', 'content');
  expect(await problemsWith({ overlay, files: { 'moved.yaml': 'topics/river-tolls: topics/trade\n' } })).toEqual([]);
});
