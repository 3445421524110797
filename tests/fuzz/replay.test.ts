import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseMethod } from '../../src/content/parse-method.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import { SIDES, recordText } from '../unit/written-content.ts';
import { rulesOf, wellFormed } from './judged.ts';

/** Read before it was fixed, some of these took minutes or hours; now all of them together take seconds. */
vi.setConfig({ testTimeout: 60_000 });

const FOLDER = fileURLToPath(new URL('../fixtures/fuzz/', import.meta.url));

/** Reads a text as the kind of file that it is: a kind of entity, `meetings` or `about`. */
function problemsOf(kind: string, text: string) {
  const entityKind = ENTITY_KINDS.find((one) => one === kind);
  const path = `content/${kind}/a.yaml`;
  if (entityKind !== undefined) return parseEntity({ path, text }, entityKind).problems;
  if (kind === 'about') return parseMethod({ path: 'content/about.md', text }).problems;
  return parseReport({ path: 'content/meetings/2015-03-27-riverton.md', text }, SIDES).problems;
}

/** Shrunk cases that once failed, named KIND.fault.ending, with the rules that find them now. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'about.equal-headings.md': ['duplicate-title'],
  'commitments.key-of-two-lines.yaml': ['missing-field', 'unknown-key'],
  'commitments.place-after-line.yaml': ['yaml-syntax'],
  'meetings.no-break-space-after-fence.md': ['front-matter'],
  'people.unknown-tag-before-block.yaml': ['yaml-syntax'],
  'topics.binary-tag.yaml': ['yaml-syntax'],
  'topics.number-and-text-as-one-key.yaml': ['yaml-syntax'],
  'topics.prototype.yaml': ['unknown-key'],
};

test('every kept case is replayed', async () => {
  expect((await readdir(FOLDER)).sort()).toEqual(Object.keys(FOUND));
});

test.each(Object.entries(FOUND))('%s', async (name, rules) => {
  const text = await readFile(join(FOLDER, name), 'utf8');
  const [kind = ''] = name.split('.');
  expect([...new Set(rulesOf(wellFormed(problemsOf(kind, text), text)))].sort()).toEqual(rules);
});

describe('texts that parsers need long for', () => {
  const SIZE = 30_000;
  const many = (piece: string) => piece.repeat(SIZE / piece.length);
  /** Marks that open something within something. */
  const NESTED = [
    '> ',
    '>- ',
    '1. ',
    '- ',
    '* ',
    '*a ',
    '**a',
    '_a_b ',
    '*_',
    '[a',
    '[',
    '![',
    '](',
    '[a](',
    '`',
    '<',
    '<a ',
    '<!--',
    '&',
    '\\',
  ];
  const BODIES = [...NESTED, 'a\n', '- a\n', '[a]: b\n', '[a][b]', '\t', 'a\n\n'];

  test.each(BODIES)('a record and a method of many %j', (piece) => {
    const record = recordText({ date: '2015-03-27', body: `## North\n\n${many(piece)}a\n` });
    const inRecord = wellFormed(problemsOf('meetings', record), record);
    const method = many(piece);
    const inMethod = wellFormed(problemsOf('about', method), method);
    if (!NESTED.includes(piece)) return;
    expect(rulesOf(inRecord)).toContain('unsupported-markdown');
    expect(rulesOf(inMethod)).toContain('unsupported-markdown');
  });

  test('emphasis within emphasis, too deep to be followed', () => {
    const record = recordText({ date: '2015-03-27', body: `## North\n\n${'*a '.repeat(4000)}b${'*'.repeat(4000)}\n` });
    expect(rulesOf(problemsOf('meetings', record))).toEqual(['unsupported-markdown']);
  });

  const YAML = [
    '[',
    '{a: ',
    '- ',
    '? ',
    'a: 1\n',
    '&a ',
    '- *a\n',
    '---\n',
    '!',
    '- !x a\n',
    '%A\n',
    ': ',
    'a: [',
    '"',
    '# a\n',
  ];
  test.each(YAML)('an entity and front matter of many %j', (piece) => {
    const yaml = many(piece);
    expect(wellFormed(problemsOf('topics', yaml), yaml).length).toBeGreaterThan(0);
    const record = `---\n${yaml}\n---\n\n## North\n\nA word.\n`;
    expect(wellFormed(problemsOf('meetings', record), record).length).toBeGreaterThan(0);
  });

  test('an entity of many different keys', () => {
    const yaml = Array.from({ length: 10_000 }, (_one, index) => `k${String(index)}: 1\n`).join('');
    expect(wellFormed(problemsOf('topics', yaml), yaml).length).toBeLessThan(300);
  });
});
