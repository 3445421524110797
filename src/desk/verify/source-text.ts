import { plainTypography } from '../../english/plain-typography.ts';

/** A line of a source, as a finding shows it. */
export interface SourceLine {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The text of a published report, in plain typography. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The line that holds the place. */
  lineAt(offset: number): SourceLine;
}

/** Prepares the text of a source file for comparison. */
export function createSourceText(file: string, written: string): SourceText {
  const text = plainTypography(written.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, ''));
  return {
    file,
    text,
    lineAt: (offset) => {
      const from = text.lastIndexOf('\n', offset - 1) + 1;
      const to = text.indexOf('\n', offset);
      return {
        file,
        line: text.slice(0, from).split('\n').length,
        text: text.slice(from, to === -1 ? undefined : to).trim(),
      };
    },
  };
}
