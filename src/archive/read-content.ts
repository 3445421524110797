import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ContentFile } from './content-file.ts';
import type { Entity } from './entity.ts';
import { parseEntity, parseSettings } from './parse-entity.ts';
import { parseMethod } from './parse-method.ts';
import type { MethodBlock } from './parse-method.ts';
import { parseReport } from './parse-report.ts';
import type { Position, Problem } from './problem.ts';
import { ENTITY_KINDS } from './report.ts';
import type { EntityKind, Report } from './report.ts';
import type { ArchiveSettings } from './schema/archive-settings.ts';
import { ID_PATTERN } from './schema/id.ts';

/** Everything the content folder says, as far as it could be read, and every problem met in reading it. */
export interface Content {
  readonly settings?: ArchiveSettings;
  /** The archive’s account of its method, content/about.md. */
  readonly method: readonly MethodBlock[];
  readonly reports: readonly Report[];
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
}

/** No text of the archive comes near this size; a larger file is a mistake and is not read into memory. */
const LARGEST_FILE = 1_000_000;
/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 64;

/**
 * Reads a content folder once: settings, then records and entities.
 * Faults of content become problems; only a fault of the machine (a disk that cannot be read) is thrown.
 * @param folder path of the content folder
 */
export async function readContent(folder: string): Promise<Content> {
  const problems: Problem[] = [];
  const name = basename(folder);
  const settingsFile = await readText(join(folder, 'archive.yaml'), `${name}/archive.yaml`, problems);
  const parsed = settingsFile === undefined ? undefined : parseSettings(settingsFile);
  problems.push(...(parsed?.problems ?? []));

  const methodFile = await readText(join(folder, 'about.md'), `${name}/about.md`, problems);
  const method = methodFile === undefined ? undefined : parseMethod(methodFile);
  problems.push(...(method?.problems ?? []));

  const entities: Entity[] = [];
  for (const kind of ENTITY_KINDS) {
    for (const file of await readFolder(folder, kind, '.yaml', problems)) {
      const { entity, problems: found } = parseEntity(file, kind);
      problems.push(...found);
      if (entity !== undefined) entities.push(entity);
    }
  }
  const reports: Report[] = [];
  for (const file of await readFolder(folder, 'meetings', '.md', problems)) {
    const { report, problems: found } = parseReport(file, parsed?.fields?.sides ?? []);
    problems.push(...found);
    if (report !== undefined) reports.push(report);
  }
  return {
    ...(parsed?.fields && { settings: parsed.fields }),
    method: method?.blocks ?? [],
    reports,
    entities,
    problems,
  };
}

async function readFolder(
  folder: string,
  kind: EntityKind | 'meetings',
  ending: '.md' | '.yaml',
  problems: Problem[],
): Promise<ContentFile[]> {
  const path = join(folder, kind);
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).sort();
  const files: ContentFile[] = [];
  const accepted: { path: string; shown: string }[] = [];
  for (const name of names) {
    const shown = `${basename(folder)}/${kind}/${name}`;
    const id = name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
    if (id !== undefined && ID_PATTERN.test(id)) accepted.push({ path: join(path, name), shown });
    else problems.push(invalidName(shown, name, ending));
  }
  for (let i = 0; i < accepted.length; i += READ_AT_ONCE) {
    const batch = accepted.slice(i, i + READ_AT_ONCE);
    const read = await Promise.all(batch.map((file) => readText(file.path, file.shown, problems)));
    files.push(...read.filter((file) => file !== undefined));
  }
  return files;
}

/** Why a file was not read, and where in it. */
type Refusal = Pick<Problem, 'found' | 'expected' | 'fix'> & Partial<Position>;

async function readText(path: string, shown: string, problems: Problem[]): Promise<ContentFile | undefined> {
  const text = await textOrRefusal(path);
  if (typeof text === 'string') return { path: shown, text };
  problems.push({ file: shown, line: 1, column: 1, rule: 'unreadable-file', severity: 'error', ...text });
  return undefined;
}

async function textOrRefusal(path: string): Promise<string | Refusal> {
  if (!existsSync(path)) return { found: 'no such file', expected: 'the file', fix: 'create it' };
  const { size } = await stat(path);
  if (size > LARGEST_FILE) {
    return {
      found: `a file of ${String(size)} bytes`,
      expected: `at most ${String(LARGEST_FILE)} bytes`,
      fix: 'split the text, or remove what is no text',
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { found: 'bytes that are no UTF-8', expected: 'a text in UTF-8', fix: 'save the file as UTF-8' };
  }
  if (text.startsWith('\uFEFF')) {
    return {
      found: 'a byte order mark',
      expected: 'UTF-8 without a byte order mark',
      fix: 'save the file as UTF-8 without BOM',
    };
  }
  return strangeCharacter(text) ?? text;
}

function strangeCharacter(text: string): Refusal | undefined {
  const strange = /[\0\r]/.exec(text);
  if (strange === null) return undefined;
  const before = text.slice(0, strange.index).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  if (strange[0] === '\0') {
    return {
      found: 'a NUL byte',
      expected: 'a text without NUL bytes',
      fix: 'remove the byte, or save the file as UTF-8',
      ...place,
    };
  }
  return {
    found: 'a carriage return (Windows line ending)',
    expected: 'lines that end with a line feed alone',
    fix: 'save the file with Unix line endings (LF)',
    ...place,
  };
}

function invalidName(file: string, name: string, ending: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'invalid-file-name',
    severity: 'error',
    found: `“${name}”`,
    expected: `a name of lower-case letters a–z and digits in words joined by hyphens, ending in ${ending}`,
    fix: 'rename the file; its name is the permanent address of its page',
  };
}
