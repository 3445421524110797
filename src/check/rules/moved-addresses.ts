import { warningAt, errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1 };

/** Every address in moved.yaml leads to a page, and none that has a file of its own is led away. */
export const movedAddresses: Rule = ({ moved, reports, entities, unread, folderName }) => {
  const files = new Set([
    ...entities.map(({ kind, id }) => `${kind}/${id}`),
    ...reports.map(({ id }) => `meetings/${id}`),
    ...unread,
  ]);
  const file = `${folderName}/moved.yaml`;
  return Object.entries(moved).flatMap(([from, to]) => [
    ...(files.has(to)
      ? []
      : [
          errorAt(file, START, 'unknown-entity', {
            found: `“${from}” leading to “${to}”, which has no file`,
            expected: 'the address of a record or entity that is there',
            fix: 'correct the address, or remove the line',
          }),
        ]),
    ...(files.has(from)
      ? [
          warningAt(file, START, 'vanished-address', {
            found: `“${from}”, which has a file of its own`,
            expected: 'addresses whose file was taken away',
            fix: 'remove the line, or the file',
          }),
        ]
      : []),
  ]);
};
