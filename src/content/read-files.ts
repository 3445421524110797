import { existsSync } from 'node:fs';
import { readFile, stat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Fault, Position, Problem } from '../archive/content.ts';
import { nearest } from '../archive/nearest.ts';
import { ID_PATTERN } from '../archive/schema/parts.ts';
import { type ContentFile, placeAt, problemsIn, TOP } from './content-file.ts';

/** What is said of a file that was not read, and where in it. */
type Refusal = Pick<Fault, 'found' | 'expected' | 'fix'> & Partial<Position>;

/** No text of the archive comes near this size; a larger file is a mistake and is not read into memory. */
const LARGEST_FILE = 1_000_000;

/** Reads a file in UTF-8 that is not too large to be a text, whatever its line endings are, or says why it is none. */
export async function utf8OrRefusal(path: string): Promise<string | Refusal> {
  if (!existsSync(path)) return { found: 'no such file', expected: 'the file', fix: 'create it' };
  const file = await stat(path);
  if (!file.isFile()) {
    return { found: 'no file, but a folder or a device', expected: 'a text file', fix: 'rename or remove it' };
  }
  if (file.size > LARGEST_FILE) {
    const [found, expected] = [`a file of ${String(file.size)} bytes`, `at most ${String(LARGEST_FILE)} bytes`];
    return { found, expected, fix: 'split the text, or remove what is no text' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { found: 'bytes that are no UTF-8', expected: 'a text in UTF-8', fix: 'save the file as UTF-8' };
  }
}

const BYTE_ORDER_MARK: Refusal = {
  found: 'a byte order mark',
  expected: 'UTF-8 without a byte order mark',
  fix: 'save the file as UTF-8 without BOM',
};

/**
 * Signs that nobody sees and no text of the archive has: they part words for whoever copies or searches them, or turn
 * round what is shown. The joiners of Persian, of Indian scripts and of emoji are none of them.
 */
export const UNSEEN =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
const OF_DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero width space',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a zero width no-break space',
};
const STRANGE_SIGN = new RegExp(`[\0\r]|${UNSEEN.source}`, 'u');

function strange(sign: string): Refusal {
  if (sign === '\0') {
    const fix = 'remove the byte, or save the file as UTF-8';
    return { found: 'a NUL byte', expected: 'a text without NUL bytes', fix };
  }
  if (sign === '\r') {
    const expected = 'lines that end with a line feed alone';
    return { found: 'a carriage return (Windows line ending)', expected, fix: 'save the file with Unix line endings (LF)' }; // prettier-ignore
  }
  const name = NAMES[sign] ?? (OF_DIRECTION.test(sign) ? 'a sign that turns the direction of text' : 'an invisible sign'); // prettier-ignore
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return { found: `${name} (U+${code})`, expected: 'a text without invisible signs', fix: 'delete the sign' };
}

/** Reads a file as plain text within the limits that are set for every text here, or says why it is none. */
async function textOrRefusal(path: string): Promise<string | Refusal> {
  const text = await utf8OrRefusal(path);
  if (typeof text !== 'string') return text;
  if (text.startsWith('\uFEFF')) return BYTE_ORDER_MARK;
  const found = STRANGE_SIGN.exec(text);
  return found === null ? text : { ...placeAt(text, found.index), ...strange(found[0]) };
}

/** Names that Windows keeps for devices, with whatever ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u;
/** A comparison has two ids in its path, which has to be short enough for every system. */
const LONGEST_ID = 80;

/** Whether every system can write a file and a folder of this name. */
function isId(name: string): boolean {
  return ID_PATTERN.test(name) && !RESERVED.test(name) && name.length <= LONGEST_ID;
}

/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 64;

/** The files of a content folder; what cannot be read is a problem. Only a fault of the machine is thrown. */
export class ContentFiles {
  /** The name of the folder, with which the paths of problems begin. */
  readonly name: string;
  readonly problems: Problem[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.name = basename(folder);
  }

  has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  async read(path: string): Promise<ContentFile | undefined> {
    const text = await textOrRefusal(join(this.#folder, path));
    if (typeof text === 'string') return { path: `${this.name}/${path}`, text };
    this.#report(path, { ...TOP, ...text, rule: 'unreadable-file' });
    return undefined;
  }

  /**
   * The files of one kind, each with its name without the ending; without a text where it cannot be read.
   * @param languages in which a file may stand beside another: ID.zh.md beside ID.md
   */
  async readAll(kind: string, ending: '.md' | '.yaml', languages: readonly string[]) {
    const names = (await this.#namesIn(kind)) ?? [];
    const alike = Map.groupBy(names, folded);
    const accepted = names.filter((name) => {
      if (name.endsWith(ending) && isId(idAndLanguage(basename(name, ending), languages)[0])) return true;
      const same = alike.get(folded(name))?.find((other) => other !== name);
      this.#report(`${kind}/${name}`, same === undefined ? invalidName(name, ending) : sameName(name, same));
      return false;
    });
    const files: { readonly name: string; readonly file: ContentFile | undefined }[] = [];
    for (let i = 0; i < accepted.length; i += READ_AT_ONCE) {
      const batch = accepted.slice(i, i + READ_AT_ONCE).map(async (name) => ({
        name: basename(name, ending),
        file: await this.read(`${kind}/${name}`),
      }));
      files.push(...(await Promise.all(batch)));
    }
    return files;
  }

  /**
   * Looks for what stands in a folder beside what belongs there: a mistyped name would silently lose what it holds.
   * @returns whether there is a folder
   */
  async reportStrays(path: string, expected: readonly string[]): Promise<boolean> {
    const names = await this.#namesIn(path);
    for (const name of names ?? []) {
      if (expected.includes(name)) continue;
      const guess = nearest(name, expected);
      this.#report(join(path, name), {
        ...TOP,
        rule: 'stray-file',
        found: `“${name}”, which is read by nothing`,
        expected: `one of ${expected.join(', ')}`,
        fix: `${guess === undefined ? '' : `rename it to “${guess}”, or `}move it out of the content folder`,
      });
    }
    return names !== undefined;
  }

  /** The names in a folder, in order, without hidden files, which belong to no archive; nothing when there is none. */
  async #namesIn(path: string): Promise<string[] | undefined> {
    const folder = join(this.#folder, path);
    if (!existsSync(folder)) return undefined;
    if ((await stat(folder)).isDirectory()) {
      return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
    }
    const fix = 'rename or remove the file, and put a folder in its place';
    this.#report(path, { ...TOP, rule: 'unreadable-file', found: 'a file', expected: 'a folder', fix });
    return undefined;
  }

  #report(path: string, fault: Fault): void {
    this.problems.push(...problemsIn(`${this.name}/${path}`, [fault]));
  }
}

/** The id in a file name without its ending, and the language that the name says after it. */
export function idAndLanguage(name: string, languages: readonly string[]): [id: string, language: string | undefined] {
  const language = languages.find((tag) => name.endsWith(`.${tag}`));
  return [language === undefined ? name : name.slice(0, -language.length - 1), language];
}

/** A name as file systems and readers see it who tell neither case nor Unicode forms apart. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function invalidName(name: string, ending: string): Fault {
  const id = basename(name, ending);
  const expected = RESERVED.test(id)
    ? 'a name that Windows does not keep for a device'
    : name.endsWith(ending) && ID_PATTERN.test(id)
      ? `a name of at most ${String(LONGEST_ID)} signs`
      : `a name of lower-case letters a–z and digits in words joined by hyphens, ending in ${ending}`;
  const fix = 'rename the file; its name is the permanent address of its page';
  return { ...TOP, rule: 'invalid-file-name', found: `“${name}”`, expected, fix };
}

function sameName(name: string, other: string): Fault {
  return {
    ...TOP,
    rule: 'duplicate-id',
    found: `“${name}”, which differs from “${other}” only in case or Unicode form`,
    expected: 'one file for each id, whatever the file system makes of its name',
    fix: 'remove one of the two, or give it another name',
  };
}
