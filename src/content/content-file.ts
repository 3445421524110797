import type { Fault, Position, Problem } from '../archive/content.ts';

/** A text file of the content folder. */
export interface ContentFile {
  /** Path as problems name it, with forward slashes: `content/meetings/2015-01-21-davos.md`. */
  readonly path: string;
  readonly text: string;
}

/** Where a file begins, for what is wrong with all of it. */
export const TOP: Position = { line: 1, column: 1 };

/** The place of the character that has so many others of the text before it. */
export function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Faults as problems of the file that has them. */
export function problemsIn(file: string, faults: readonly Fault[]): Problem[] {
  return faults.map((fault) => ({ ...fault, file, severity: 'error' }));
}

/** What is said of something under its heading: what was found, what is accepted and how to fix it. */
export function explained(heading: string, { found, expected, fix }: Pick<Fault, 'found' | 'expected' | 'fix'>): string {
  return [heading, `  found     ${found}`, `  accepted  ${expected}`, `  fix       ${fix}`].join('\n');
}

/** A value as it is quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  const line = text.replace(/\s+/gu, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
