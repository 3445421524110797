import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import type { Problem } from '../../src/archive/content.ts';

/** The day on which the tests check: no result depends on the clock. */
export const TODAY = '2025-06-01';

/** Where the fixtures of the check stand. */
export const FIXTURES = fileURLToPath(new URL('../fixtures/check/', import.meta.url));
const BASE = fileURLToPath(new URL('../fixtures/base-content/', import.meta.url));

/** A change to a file of the base content: words that stand in it once, and what they become. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** How a content folder differs from the valid base content. */
export interface Difference {
  /** A folder whose files are laid over those of the base. */
  readonly overlay?: string;
  readonly edits?: readonly Edit[];
  /** Files written as they are, by path; `undefined` removes the file. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** Writes the base content with its differences into a folder of its own, which goes when the test ends. */
export async function composeContent(difference: Difference): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'composed-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  return composeIn(parent, difference);
}

/** Writes it into the folder of this name below another, which goes when its owner takes it away. */
export async function composeIn(parent: string, { overlay, edits = [], files = {} }: Difference): Promise<string> {
  const folder = join(parent, 'content');
  await cp(BASE, folder, { recursive: true });
  if (overlay !== undefined) await cp(overlay, folder, { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const pieces = (await readFile(path, 'utf8')).split(from);
    if (pieces.length !== 2)
      throw new Error(`“${from}” stands ${String(pieces.length - 1)} times in ${file}, not once`);
    await writeFile(path, pieces.join(to));
  }
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await (text === undefined ? rm(path) : writeFile(path, text));
  }
  return folder;
}

/** Every problem of the base content with these differences. */
export async function problemsWith(difference: Difference): Promise<Problem[]> {
  const { problems } = await checkContent(await composeContent(difference), { today: TODAY });
  return problems;
}
