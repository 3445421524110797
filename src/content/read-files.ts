import { existsSync } from 'node:fs';
import { readFile, stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position, Problem, EntityKind } from '../archive/content.ts';
import { nearest } from '../archive/nearest.ts';
import { ID_PATTERN } from '../archive/schema/parts.ts';

/** A text file of the content folder. */
export interface ContentFile {
  /** Path as problems name it, with forward slashes: `content/meetings/2015-01-21-davos.md`. */
  readonly path: string;
  readonly text: string;
}

/** Why a file was not read, and where in it. */
export type Refusal = Pick<Problem, 'found' | 'expected' | 'fix'> & Partial<Position>;

/** No text of the archive comes near this size; a larger file is a mistake and is not read into memory. */
const LARGEST_FILE = 1_000_000;

/** Reads a file as plain text within the limits that hold for every text here, or says why it is none. */
async function textOrRefusal(path: string): Promise<string | Refusal> {
  const text = await utf8OrRefusal(path);
  if (typeof text !== 'string') return text;
  if (text.startsWith('\uFEFF')) {
    return {
      found: 'a byte order mark',
      expected: 'UTF-8 without a byte order mark',
      fix: 'save the file as UTF-8 without BOM',
    };
  }
  return strangeCharacter(text) ?? text;
}

/** Reads a file in UTF-8 that is not too large to be a text, whatever its line endings are. */
export async function utf8OrRefusal(path: string): Promise<string | Refusal> {
  if (!existsSync(path)) return { found: 'no such file', expected: 'the file', fix: 'create it' };
  const found = await stat(path);
  if (!found.isFile())
    return { found: 'no file, but a folder or a device', expected: 'a text file', fix: 'rename or remove it' };
  const { size } = found;
  if (size > LARGEST_FILE) {
    return {
      found: `a file of ${String(size)} bytes`,
      expected: `at most ${String(LARGEST_FILE)} bytes`,
      fix: 'split the text, or remove what is no text',
    };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { found: 'bytes that are no UTF-8', expected: 'a text in UTF-8', fix: 'save the file as UTF-8' };
  }
}

/** Signs that nobody sees and that part a word for whoever copies or searches it, with their names. */
const INVISIBLE: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen (U+00AD)',
  '\u200B': 'a zero width space (U+200B)',
  '\u2060': 'a word joiner (U+2060)',
  '\uFEFF': 'a zero width no-break space (U+FEFF)',
};

function strangeCharacter(text: string): Refusal | undefined {
  const strange = /[\0\r\u00AD\u200B\u2060\uFEFF]/u.exec(text);
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
  const invisible = INVISIBLE[strange[0]];
  if (invisible !== undefined) {
    return { found: invisible, expected: 'a text without invisible signs', fix: 'delete the sign', ...place };
  }
  return {
    found: 'a carriage return (Windows line ending)',
    expected: 'lines that end with a line feed alone',
    fix: 'save the file with Unix line endings (LF)',
    ...place,
  };
}

/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 64;

/**
 * The files of one kind in a folder of the content; what cannot be read is a problem, and is kept as unread.
 * @param shownFolder the folder as problems name it
 * @param languages in which a file may stand beside another: ID.zh.md beside ID.md
 */
export async function readFolder(
  folder: string,
  shownFolder: string,
  kind: EntityKind | 'meetings' | 'known-meetings' | 'ledger/meetings',
  ending: '.md' | '.yaml',
  problems: Problem[],
  unread: Set<string>,
  languages: readonly string[] = [],
): Promise<ContentFile[]> {
  const path = join(folder, kind);
  const names = (await namesIn(path, `${shownFolder}/${kind}`, problems)) ?? [];
  const alike = Map.groupBy(names, folded);
  const files: ContentFile[] = [];
  const accepted: { id: string; path: string; shown: string }[] = [];
  for (const name of names) {
    const shown = `${shownFolder}/${kind}/${name}`;
    const id = name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
    const same = alike.get(folded(name))?.find((other) => other !== name);
    if (id !== undefined && ID_PATTERN.test(idAndLanguage(id, languages)[0])) accepted.push({ id, path: join(path, name), shown });
    else problems.push(same === undefined ? invalidName(shown, name, ending) : sameName(shown, name, same));
  }
  for (let i = 0; i < accepted.length; i += READ_AT_ONCE) {
    const batch = accepted.slice(i, i + READ_AT_ONCE);
    const read = await Promise.all(batch.map((file) => readText(file.path, file.shown, problems)));
    read.forEach((file, index) => {
      if (file !== undefined) files.push(file);
      else unread.add(`${kind}/${batch[index]?.id ?? ''}`);
    });
  }
  return files;
}

/** The id in a file name without its ending, and the language that the name says after it. */
export function idAndLanguage(name: string, languages: readonly string[]): [id: string, language: string | undefined] {
  const language = languages.find((tag) => name.endsWith(`.${tag}`));
  return [language === undefined ? name : name.slice(0, -language.length - 1), language];
}

/**
 * The names in a folder, in order, without hidden files, which belong to no archive; nothing when there is no folder.
 * A file in its place is a problem.
 */
export async function namesIn(path: string, shown: string, problems: Problem[]): Promise<string[] | undefined> {
  if (!existsSync(path)) return undefined;
  if (!(await stat(path)).isDirectory()) {
    problems.push({
      file: shown,
      line: 1,
      column: 1,
      rule: 'unreadable-file',
      severity: 'error',
      found: 'a file',
      expected: 'a folder',
      fix: 'rename or remove the file, and put a folder in its place',
    });
    return undefined;
  }
  return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
}

/** What stands in a folder beside what belongs there: a mistyped name would silently lose what it holds. */
export async function strays(path: string, shown: string, expected: readonly string[]): Promise<Problem[]> {
  const names = (await namesIn(path, shown, [])) ?? [];
  return names
    .filter((name) => !expected.includes(name))
    .map((name) => {
      const guess = nearest(name, expected);
      return {
        file: `${shown}/${name}`,
        line: 1,
        column: 1,
        rule: 'stray-file',
        severity: 'error',
        found: `“${name}”, which is read by nothing`,
        expected: `one of ${expected.join(', ')}`,
        fix: `${guess === undefined ? '' : `rename it to “${guess}”, or `}move it out of the content folder`,
      };
    });
}

/** A name as file systems and readers see it who tell neither case nor Unicode forms apart. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A file whose name cannot be an address, or not the only one. */
function faultyName(file: string, fault: Pick<Problem, 'rule' | 'found' | 'expected' | 'fix'>): Problem {
  return { file, line: 1, column: 1, severity: 'error', ...fault };
}

function invalidName(file: string, name: string, ending: string): Problem {
  return faultyName(file, {
    rule: 'invalid-file-name',
    found: `“${name}”`,
    expected: `a name of lower-case letters a–z and digits in words joined by hyphens, ending in ${ending}`,
    fix: 'rename the file; its name is the permanent address of its page',
  });
}

function sameName(file: string, name: string, other: string): Problem {
  return faultyName(file, {
    rule: 'duplicate-id',
    found: `“${name}”, which differs from “${other}” only in case or Unicode form`,
    expected: 'one file for each id, whatever the file system makes of its name',
    fix: 'remove one of the two, or give it another name',
  });
}

/** Reads one file of the content; what cannot be read is a problem. */
export async function readText(path: string, shown: string, problems: Problem[]): Promise<ContentFile | undefined> {
  const text = await textOrRefusal(path);
  if (typeof text === 'string') return { path: shown, text };
  problems.push({ file: shown, line: 1, column: 1, rule: 'unreadable-file', severity: 'error', ...text });
  return undefined;
}
