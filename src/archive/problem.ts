/** A place in a file, counted from 1 as editors show it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something in the content that an editor has to fix (error) or should look at (warning). */
export interface Problem extends Position {
  /** Path of the file, relative to the folder that holds the content folder. */
  readonly file: string;
  /** Stable id of the rule, explained in the table of src/check/rule-table.ts. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What stands there, quoted. */
  readonly found: string;
  /** What is accepted instead. */
  readonly expected: string;
  /** How to fix it. */
  readonly fix: string;
}

/** Sorts problems by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule, 'en')
  );
}

/** What is at fault in the file that is being read. */
export type Fault = Omit<Problem, 'file' | 'severity'>;

/** Takes a fault of the file that is being read. */
export type Reporter = (fault: Fault) => void;
