import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { isDay } from '../../src/archive/partial-date.ts';
import { EDITOR_SCHEMAS, indexFrontMatter, schemaText } from '../../src/desk/schemas.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemas = join(root, '.vscode/schemas');

const ajv = new Ajv2020({ allErrors: true, formats: { date: isDay, uri: (text: string) => URL.canParse(text) } });

/** The content files that a schema describes, as a JSON Schema validator sees them. */
async function filesOf(pattern: string): Promise<{ name: string; value: unknown }[]> {
  const [folder = '', ending] = pattern.split('/*');
  const names = ending === undefined ? [pattern] : (await readdir(join(FIVE_MEETINGS, folder))).map((name) => join(folder, name)); // prettier-ignore
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(FIVE_MEETINGS, name), 'utf8');
      const yaml = name.endsWith('.md') ? (text.split('---\n')[1] ?? '') : text;
      const value: unknown = parse(yaml);
      return { name, value };
    }),
  );
}

test('the schemas in the repository are those of the code; npm run schemas writes them', async () => {
  const written = await Promise.all(
    (await readdir(schemas)).map(async (name) => [name, await readFile(join(schemas, name), 'utf8')] as const),
  );
  const generated = await Promise.all(
    EDITOR_SCHEMAS.map(async ({ name, schema }) => [`${name}.schema.json`, await schemaText(schema)] as const),
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(generated));
});

describe.each(EDITOR_SCHEMAS)('$name', ({ files, schema }) => {
  test('accepts every file of the content, and no key that it does not know', async () => {
    const validate = ajv.compile(schema);
    const found = await filesOf(files);
    expect(found.length).toBeGreaterThan(0);
    for (const { name, value } of found) {
      expect({ name, errors: validate(value) ? [] : validate.errors }).toEqual({ name, errors: [] });
      expect(validate({ ...Object(value), nmae: 'x' })).toBe(false);
    }
  });
  test('explains every field', () => {
    expect(unexplained(schema, [])).toEqual([]);
  });
});

/** The fields of a schema that have no description. */
function unexplained(node: unknown, path: readonly string[]): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== 'properties' || typeof inner !== 'object' || inner === null) return unexplained(inner, [...path, key]);
    return Object.entries(inner).flatMap(([field, schema]: [string, unknown]) => {
      const isExplained = typeof schema === 'object' && schema !== null && 'description' in schema;
      return [...(isExplained ? [] : [[...path, field].join('/')]), ...unexplained(schema, [...path, field])];
    });
  });
}

test('the settings of the editor name each schema for the files that it describes', async () => {
  const settings = await readFile(join(root, '.vscode/settings.json'), 'utf8');
  for (const { name, files } of EDITOR_SCHEMAS) {
    // Markdown is beyond the YAML extension; src/desk/schemas.ts serves it.
    if (files.endsWith('.md')) continue;
    expect(settings).toContain(`"./.vscode/schemas/${name}.schema.json": "content/${files}"`);
  }
});

test('the index of front matter names every record by its lower-cased address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'Index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await indexFrontMatter(folder, FIVE_MEETINGS);
  const index: unknown = JSON.parse(await readFile(join(folder, '.astro/collections/collections.json'), 'utf8'));
  const records = (await readdir(join(FIVE_MEETINGS, 'meetings'))).map((name) => join(FIVE_MEETINGS, 'meetings', name));
  expect(index).toEqual({
    collections: [{ name: 'meeting', hasSchema: true }],
    entries: Object.fromEntries(records.map((path) => [pathToFileURL(path).href.toLowerCase(), 'meeting'])),
  });
  expect(await readdir(join(folder, '.astro/collections'))).toContain('meeting.schema.json');
});
