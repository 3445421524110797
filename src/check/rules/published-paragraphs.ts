import { changedParagraphs, wordingHash } from '../../archive/ledger.ts';
import type { ChangedParagraph } from '../../archive/ledger.ts';
import type { Problem, Report } from '../../archive/content.ts';
import type { RecordLedger } from '../../archive/schema/ledger.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

interface Wording {
  readonly voice: string;
  readonly text: string;
}

const START = { line: 1, column: 1 };

/** Every published number keeps its paragraph, unless the ledger records the correction; and the ledger is sound. */
export const publishedParagraphs: Rule = ({ ledger, reports, folderName }) => {
  if (ledger === undefined) return [];
  const damaged = [...ledger.records].flatMap(([id, record]) =>
    damages(`${folderName}/ledger/meetings/${id}.yaml`, record),
  );
  const changed = reports.flatMap((report) => {
    const record = ledger.records.get(report.id);
    if (record === undefined || record.movedTo !== undefined) return [];
    return changedParagraphs(report, record).map((change) => problemOf(change, report));
  });
  return [...damaged, ...changed];
};

function problemOf({ was, became }: ChangedParagraph, report: Report): Problem {
  const now = report.paragraphs[was.number - 1];
  return errorAt(report.file, now ?? START, 'changed-paragraph', {
    found: now === undefined ? `no paragraph ${String(was.number)}` : wording(now, was),
    expected: `paragraph ${String(was.number)} as published: ${wording(was, now ?? was)}`,
    fix:
      became === undefined || became.number === was.number
        ? 'restore the wording, or record the correction: npm run ledger -- --reason "why"'
        : `move it back from ¶ ${String(became.number)}, or record the move: npm run ledger -- --reason "why"`,
  });
}

function damages(file: string, { paragraphs, corrections }: RecordLedger): Problem[] {
  const kept = [
    ...paragraphs.map((one, index) => ({ ...one, place: `paragraph ${String(index + 1)}` })),
    ...corrections.map(({ was }, index) => ({ ...was, place: `correction ${String(index + 1)}` })),
  ];
  return kept.flatMap(({ place, hash, ...words }) => {
    const right = wordingHash(words);
    if (right === hash) return [];
    return [
      errorAt(file, START, 'damaged-ledger', {
        found: `${place} with the hash ${hash}, which is not that of its wording`,
        expected: right,
        fix: 'restore the file from its last good version; the ledger is written by npm run ledger alone',
      }),
    ];
  });
}

/** A wording is shown so far. */
const SHOWN = 80;
/** So much of what is still the same is shown before the words that differ. */
const LEAD = 24;

/** Words and whose they are, short enough for a message, with what differs from the other wording in them. */
function wording({ voice, text }: Wording, other: Wording): string {
  if (text.length <= SHOWN) return `“${text}” (${voice})`;
  let same = 0;
  while (same < text.length && text[same] === other.text[same]) same += 1;
  const start = same > LEAD && same < text.length ? text.lastIndexOf(' ', same - LEAD) + 1 : 0;
  const end = start + SHOWN < text.length ? '…' : '';
  return `“${start > 0 ? '…' : ''}${text.slice(start, start + SHOWN)}${end}” (${voice})`;
}
