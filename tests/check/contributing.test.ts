import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { RULES } from '../../src/check/problems.ts';
import { FINDING_RULES } from '../../src/desk/verify/finding.ts';

const guide = await readFile(new URL('../../.github/CONTRIBUTING.md', import.meta.url), 'utf8');

/** The rows of a table, its heading and line left out, each as its cells. */
function tableBelow(heading: string): string[][] {
  const lines = guide.slice(guide.indexOf(heading)).split('\n\n', 1)[0]?.split('\n') ?? [];
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test.each([
  ['| rule of `npm run check`', RULES],
  ['| rule of `npm run verify`', FINDING_RULES],
])('the guide explains every rule: %s', (heading, rules) => {
  expect(guide).toContain(heading);
  const rows = tableBelow(heading);
  expect(rows.map(([id]) => id)).toEqual(rules.map((id) => `\`${id}\``));
  for (const [id, explanation] of rows) expect(explanation, id).toMatch(/^[A-Z].{15,}\.$/u);
});

test('every command of the guide exists', () => {
  const commands = new Set([...guide.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name));
  expect(Object.keys(packageFile.scripts)).toEqual(expect.arrayContaining([...commands]));
  expect(commands.size).toBeGreaterThan(4);
});
