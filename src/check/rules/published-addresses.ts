import { likelyNewAddress, likelyNewId, movedAddresses } from '../../archive/ledger.ts';
import type { Problem } from '../../archive/content.ts';
import { errorAt, warningAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1 };

/**
 * Every published address leads to a page, its own, the one that it was renamed to or the one that moved.yaml gives,
 * and to no other; what is not published yet is told. Content without a ledger has published nothing.
 */
export const publishedAddresses: Rule = ({ ledger, moved, reports, entities, unread, folderName }) => {
  if (ledger === undefined) return [];
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

  const vanished = [...published].flatMap(([address, file]): Problem[] => {
    const target = leadsTo.get(address);
    // Where a target that was published itself has vanished, that is told of the target, once.
    if (isThere(target ?? address) || (target !== undefined && published.has(target))) return [];
    const name = address.replace(/^meetings\//, '');
    const guess =
      target !== undefined
        ? undefined
        : name === address
          ? likelyNewAddress(address, entities, ledger)
          : likelyNewId(name, reports, ledger);
    return [
      errorAt(file, START, 'vanished-address', {
        found:
          target === undefined
            ? `“${address}”, which has no file any more`
            : `“${address}” leading to “${target}”, which has no file`,
        expected: 'every published address to lead to a page for good',
        fix:
          guess === undefined
            ? `restore the file, or record its new name: npm run ledger -- --renamed ${name}=NEW`
            : `renamed to ${guess}? npm run ledger -- --renamed ${name}=${guess}`,
      }),
    ];
  });

  const taken = movedAddresses(ledger).flatMap(({ from: address, to: target }): Problem[] => {
    const file = files.get(address);
    if (file === undefined || !isThere(target)) return [];
    return [
      errorAt(file, START, 'vanished-address', {
        found: `“${address}”, which leads to “${target}” since it was renamed`,
        expected: 'a file name that was never published',
        fix: 'give this file another name; links to the old one keep leading to what it was renamed to',
      }),
    ];
  });

  const unpublished = [...files].flatMap(([address, file]): Problem[] =>
    published.has(address) || leadsTo.has(address)
      ? []
      : [notInLedger(file, `“${address}”, which is not in the ledger`)],
  );
  const grown = reports.flatMap(({ id, file, paragraphs }): Problem[] => {
    const record = ledger.records.get(id);
    if (record === undefined || record.movedTo !== undefined) return [];
    const known = record.paragraphs.length;
    if (paragraphs.length <= known) return [];
    return [
      notInLedger(file, `“meetings/${id}” with paragraphs after ¶ ${String(known)}, which are not in the ledger`),
    ];
  });
  return [...vanished, ...taken, ...unpublished, ...grown];
};

function notInLedger(file: string, found: string): Problem {
  return warningAt(file, START, 'unpublished-address', {
    found,
    expected: 'every address and number in the ledger once it is published, so that it is kept for good',
    fix: 'when it goes online, run npm run ledger',
  });
}
