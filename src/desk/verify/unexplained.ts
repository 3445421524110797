import type { Report } from '../../archive/content.ts';
import type { Note } from '../../archive/schema/meeting.ts';
import { quoted } from '../../content/yaml-file.ts';
import type { Discrepancy } from './finding.ts';
import { foldedText } from '../../english/plain-typography.ts';

/**
 * The differences that no note of the record accounts for, and the explanations that account for nothing: these would
 * hide a later fault.
 */
export function unexplained(report: Report, all: readonly Discrepancy[]): Discrepancy[] {
  const explanations = report.frontMatter.notes.flatMap((note, index) =>
    (note.explains ?? []).map((words, place) => ({ note, words, at: ['notes', index, 'explains', place] as const })),
  );
  const left = all.filter((one) => !explanations.some(({ note, words }) => explains(note, words, one)));
  const unused = explanations.filter(({ note, words }) => !all.some((one) => explains(note, words, one)));
  return [
    ...left,
    ...unused.map(({ words, at }): Discrepancy => ({
      rule: 'explanation-unused',
      ...report.positionOf(at),
      words,
      found: `${quoted(words)}, which explains nothing that would be reported`,
      expected: 'the words or the number of a finding, as it is reported, of the paragraph of the note',
      fix: 'remove it from “explains”',
    })),
  ];
}

function explains(note: Note, words: string, { words: reported, paragraph }: Discrepancy): boolean {
  const isOfNote = note.paragraph === undefined || paragraph === undefined || note.paragraph === paragraph;
  return isOfNote && foldedText(words) === foldedText(reported);
}
