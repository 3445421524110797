import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s*)(['"])([^'"\n]+)\1/gu;

/** The parts of src, each with those it may use, as the table of the architecture says it. */
const told = tableOf(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));
/** Every file of src, with what it imports: files of src as paths, packages by their names. */
const imports = new Map(sourceFiles().map((file) => [file, importsOf(file)]));

function tableOf(text: string): Map<string, readonly string[]> {
  const rows = text.matchAll(/^\| `([^`]+)` +\|[^|]+\| ([^|]+)\|$/gmu);
  return new Map(
    [...rows].map(([, part = '', uses = '']) => [part, [...uses.matchAll(/`([^`]+)`/gu)].map(([, used = '']) => used)]),
  );
}

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(?:astro|css|ts)$/u.test(file));
}

function importsOf(file: string): { files: string[]; packages: string[] } {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const named = [...text.matchAll(IMPORT)].map(([, , name = '']) => name.replace(/\?.*$/u, ''));
  return {
    files: named.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(file), name)),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

/** The folder of src that a file belongs to; a file that stands in none is a part itself. */
function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** What each part really uses, with the files by which it does. */
function usesFound(): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const [file, { files }] of imports) {
    const part = partOf(file);
    const uses = found.get(part) ?? new Map<string, string[]>();
    found.set(part, uses);
    for (const used of files.map(partOf)) {
      if (used !== part && used !== '..') uses.set(used, [...(uses.get(used) ?? []), file]);
    }
  }
  return found;
}

/** The first way found that leads from a name back to itself; nothing when there is none. */
function circleIn(uses: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const follow = (name: string, way: readonly string[]): string | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name].join(' → ');
    if (done.has(name)) return undefined;
    for (const used of uses.get(name) ?? []) {
      const circle = follow(used, [...way, name]);
      if (circle !== undefined) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of uses.keys()) {
    const circle = follow(name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

describe('the architecture', () => {
  const found = usesFound();

  test('has a row for every part of src, and for no other', () => {
    const parts = new Set([...found.keys(), ...[...found.values()].flatMap((uses) => [...uses.keys()])]);
    expect([...told.keys()].sort()).toEqual([...parts].sort());
  });

  test('is what the imports say: nothing is used that its row does not name', () => {
    const beyond = [...found].flatMap(([part, uses]) =>
      [...uses]
        .filter(([used]) => told.get(part)?.includes(used) !== true)
        .map(([used, files]) => `${part} uses ${used} in ${files.join(', ')}`),
    );
    expect(beyond).toEqual([]);
  });

  test('names no use that there is not', () => {
    const idle = [...told].flatMap(([part, uses]) =>
      uses.filter((used) => found.get(part)?.has(used) !== true).map((used) => `${part} does not use ${used}`),
    );
    expect(idle).toEqual([]);
  });

  test('has at most fourteen parts', () => {
    expect(told.size).toBeLessThanOrEqual(14);
  });

  test('goes one way: pages, components, archive; no part uses itself through others', () => {
    expect(circleIn(told)).toBeUndefined();
    for (const [upper, lower] of [
      ['pages', 'components'],
      ['components', 'archive'],
    ] as const) {
      expect(told.get(upper)).toContain(lower);
    }
  });

  test('has a domain that knows nothing of the project, of Astro or of the browser', () => {
    expect(told.get('archive')).toEqual([]);
    const packages = [...imports]
      .filter(([file]) => ['archive', 'content'].includes(partOf(file)))
      .flatMap(([, made]) => made.packages);
    const known = /^(?:node:.+|gray-matter|mdast|remark-frontmatter|remark-parse|unified|yaml|zod)$/u;
    expect(packages.filter((name) => !known.test(name))).toEqual([]);
  });

  test('has no file that imports itself through others', () => {
    expect(circleIn(new Map([...imports].map(([file, { files }]) => [file, files])))).toBeUndefined();
  });
});

test('a circle is found, and is told with its way', () => {
  expect(circleIn(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] })))).toBe('b → d → b');
});
