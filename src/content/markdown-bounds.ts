import type { Fault } from '../archive/problem.ts';

/** No paragraph of a record comes near these; beyond them a Markdown parser can need hours for one file. */
const LONGEST_BLOCK = 10_000;
const MOST_MARKS = 500;
const DEEPEST = 8;

const MARKS = /[*_[\]<>`~!&\\]/g;
/** Marks of quotations and lists at the beginning of a line, each inside the one before. */
const CONTAINERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${String(DEEPEST + 1)},}`);

/** The blocks of a Markdown text, lines without an empty one between them, that are beyond what is parsed. */
export function beyondBounds(text: string, firstLine: number): Fault[] {
  let line = firstLine;
  return text.split(/(?<=\n)[ \t]*\n/).flatMap((block) => {
    const at = { line, column: 1, rule: 'unsupported-markdown' };
    line += block.split('\n').length;
    const marks = block.match(MARKS)?.length ?? 0;
    if (block.length > LONGEST_BLOCK) {
      const found = `a block of ${String(block.length)} characters`;
      return [{ ...at, found, expected: `at most ${String(LONGEST_BLOCK)}`, fix: 'divide it by empty lines' }];
    }
    if (marks > MOST_MARKS) {
      const found = `a block with ${String(marks)} marks such as * and [`;
      return [
        { ...at, found, expected: `at most ${String(MOST_MARKS)}`, fix: 'divide it by empty lines, or remove marks' },
      ];
    }
    if (block.split('\n').some((one) => CONTAINERS.test(one))) {
      const found = 'lists or quotations inside one another';
      return [{ ...at, found, expected: 'running text', fix: 'remove the marks at the beginning of the line' }];
    }
    return [];
  });
}
