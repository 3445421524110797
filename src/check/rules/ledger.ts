import { changedParagraphs, likelyNewAddress, likelyNewId, movedAddresses, wordingHash } from '../../archive/ledger.ts';
import type { Problem } from '../../archive/content.ts';
import type { RecordLedger } from '../../archive/schema/ledger.ts';
import { TOP } from '../../content/content-file.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/**
 * Every published address leads to a page, its own, the one that it was renamed to or the one that moved.yaml gives,
 * and to no other; what is not published yet is told. Content without a ledger has published nothing.
 */
export const publishedAddresses: Rule = function* ({ ledger, moved, reports, entities, unread, folderName }) {
  if (ledger === undefined) return;
  const files = new Map<string, string>([
    ...entities.map(({ kind, id, file }) => [`${kind}/${id}`, file] as const),
    ...reports.map(({ id, file }) => [`meetings/${id}`, file] as const),
  ]);
  // A file that is there but could not be read has not vanished.
  const isThere = (address: string) => files.has(address) || unread.has(address);
  const leadsTo = new Map(movedAddresses(ledger, moved).map(({ from, to }) => [from, to]));
  const published = new Map<string, string>([
    ...ledger.entities.addresses.map((address) => [address, `${folderName}/ledger/entities.yaml`] as const),
    ...[...ledger.records.keys()].map((id) => [`meetings/${id}`, `${folderName}/ledger/meetings/${id}.yaml`] as const),
  ]);

  for (const [address, file] of published) {
    const target = leadsTo.get(address);
    // Where a target that was published itself has vanished, that is told of the target, once.
    if (isThere(target ?? address) || (target !== undefined && published.has(target))) continue;
    const name = address.replace(/^meetings\//, '');
    const likely = name === address ? likelyNewAddress(address, entities, ledger) : likelyNewId(name, reports, ledger);
    const guess = target === undefined ? likely : undefined;
    yield errorAt(file, TOP, 'vanished-address', {
      found: target === undefined ? `“${address}”, which has no file any more` : `“${address}” leading to “${target}”, which has no file`, // prettier-ignore
      expected: 'every published address to lead to a page for good',
      fix:
        guess === undefined
          ? `restore the file, or record its new name: npm run ledger -- --renamed ${name}=NEW`
          : `renamed to ${guess}? npm run ledger -- --renamed ${name}=${guess}`,
    });
  }
  for (const { from: address, to: target } of movedAddresses(ledger)) {
    const file = files.get(address);
    if (file === undefined || !isThere(target)) continue;
    yield errorAt(file, TOP, 'vanished-address', {
      found: `“${address}”, which leads to “${target}” since it was renamed`,
      expected: 'a file name that was never published',
      fix: 'give this file another name; links to the old one keep leading to what it was renamed to',
    });
  }
  for (const [address, file] of files) {
    if (published.has(address) || leadsTo.has(address)) continue;
    yield notInLedger(file, `“${address}”, which is not in the ledger`);
  }
  for (const { id, file, paragraphs } of reports) {
    const record = ledger.records.get(id);
    if (record === undefined || record.movedTo !== undefined) continue;
    const known = record.paragraphs.length;
    if (paragraphs.length <= known) continue;
    yield notInLedger(file, `“meetings/${id}” with paragraphs after ¶ ${String(known)}, which are not in the ledger`);
  }
};

function notInLedger(file: string, found: string): Problem {
  return warningAt(file, TOP, 'unpublished-address', {
    found,
    expected: 'every address and number in the ledger once it is published, so that it is kept for good',
    fix: 'when it goes online, run npm run ledger',
  });
}

/** Every published number keeps its paragraph, unless the ledger records the correction; and the ledger is sound. */
export const publishedParagraphs: Rule = function* ({ ledger, reports, folderName }) {
  if (ledger === undefined) return;
  for (const [id, record] of ledger.records) yield* damages(`${folderName}/ledger/meetings/${id}.yaml`, record);
  for (const report of reports) {
    const record = ledger.records.get(report.id);
    if (record === undefined || record.movedTo !== undefined) continue;
    for (const { was, became } of changedParagraphs(report, record)) {
      const now = report.paragraphs[was.number - 1];
      yield errorAt(report.file, now ?? TOP, 'changed-paragraph', {
        found: now === undefined ? `no paragraph ${String(was.number)}` : wording(now, was),
        expected: `paragraph ${String(was.number)} as published: ${wording(was, now ?? was)}`,
        fix:
          became === undefined || became.number === was.number
            ? 'restore the wording, or record the correction: npm run ledger -- --reason "why"'
            : `move it back from ¶ ${String(became.number)}, or record the move: npm run ledger -- --reason "why"`,
      });
    }
  }
};

function* damages(file: string, { paragraphs, corrections }: RecordLedger): Iterable<Problem> {
  const kept = [
    ...paragraphs.map((one, index) => ({ ...one, place: `paragraph ${String(index + 1)}` })),
    ...corrections.map(({ was }, index) => ({ ...was, place: `correction ${String(index + 1)}` })),
  ];
  for (const { place, hash, ...words } of kept) {
    const right = wordingHash(words);
    if (right === hash) continue;
    yield errorAt(file, TOP, 'damaged-ledger', {
      found: `${place} with the hash ${hash}, which is not that of its wording`,
      expected: right,
      fix: 'restore the file from its last good version; the ledger is written by npm run ledger alone',
    });
  }
}

type Wording = Readonly<Record<'voice' | 'text', string>>;

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
