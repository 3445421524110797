import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from './content-file.ts';
import { nearest } from '../archive/nearest.ts';
import { textOrRefusal } from './plain-text.ts';
import type { Problem } from '../archive/problem.ts';
import type { EntityKind } from '../archive/report.ts';
import { ID_PATTERN } from '../archive/schema/id.ts';

/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 64;

/**
 * The files of one kind in a folder of the content; what cannot be read is a problem, and is kept as unread.
 * @param shownFolder the folder as problems name it
 */
export async function readFolder(
  folder: string,
  shownFolder: string,
  kind: EntityKind | 'meetings' | 'known-meetings',
  ending: '.md' | '.yaml',
  problems: Problem[],
  unread: Set<string>,
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
    if (id !== undefined && ID_PATTERN.test(id)) accepted.push({ id, path: join(path, name), shown });
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
