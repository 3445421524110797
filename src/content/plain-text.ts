import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Position, Problem } from '../archive/problem.ts';

/** Why a file was not read, and where in it. */
export type Refusal = Pick<Problem, 'found' | 'expected' | 'fix'> & Partial<Position>;

/** No text of the archive comes near this size; a larger file is a mistake and is not read into memory. */
const LARGEST_FILE = 1_000_000;

/** Reads a file as plain text within the limits that hold for every text here, or says why it is none. */
export async function textOrRefusal(path: string): Promise<string | Refusal> {
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
