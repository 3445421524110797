import { changedParagraphs } from '../../archive/ledger.ts';
import type { Problem } from '../../archive/problem.ts';
import { wordingHash } from '../../archive/wording-hash.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rules.ts';

const START = { line: 1, column: 1 };

/**
 * What was published stays: no address vanishes and no number comes to mean another paragraph, unless the ledger
 * records it. Content without a ledger has published nothing yet.
 */
export const ledger: Rule = ({ ledger: published, reports, entities, unread, folderName }) => {
  if (published === undefined) return [];
  const problems: Problem[] = [];
  const byId = new Map(reports.map((report) => [report.id, report]));
  // A file that is there but could not be read has not vanished.
  const addresses = new Set([...unread, ...entities.map(({ kind, id }) => `${kind}/${id}`)]);
  for (const { id } of reports) addresses.add(`meetings/${id}`);

  for (const [id, record] of published.records) {
    const file = `${folderName}/ledger/meetings/${id}.yaml`;
    const report = byId.get(id);
    if (record.movedTo !== undefined && !addresses.has(`meetings/${record.movedTo}`)) {
      problems.push(vanished(file, `meetings/${id}`, record.movedTo));
    } else if (record.movedTo === undefined && !addresses.has(`meetings/${id}`)) {
      problems.push(vanished(file, `meetings/${id}`));
    }
    for (const [index, { hash, text }] of record.paragraphs.entries()) {
      if (wordingHash(text) === hash) continue;
      problems.push(
        errorAt(file, START, 'damaged-ledger', {
          found: `paragraph ${String(index + 1)} with the hash ${hash}, which is not that of its wording`,
          expected: wordingHash(text),
          fix: 'restore the file from its last good version; the ledger is written by npm run ledger alone',
        }),
      );
    }
    if (report === undefined) continue;
    for (const changed of changedParagraphs(report, record)) {
      const now = report.paragraphs[changed.number - 1];
      problems.push(
        errorAt(report.file, now ?? START, 'changed-paragraph', {
          found: now === undefined ? `no paragraph ${String(changed.number)}` : `“${shortened(now.text)}”`,
          expected: `paragraph ${String(changed.number)} as published: “${shortened(changed.text)}”`,
          fix:
            changed.nowAt === undefined
              ? 'restore the wording, or record the correction: npm run ledger -- --reason "why"'
              : `move it back from ¶ ${String(changed.nowAt)}, or record the move: npm run ledger -- --reason "why"`,
        }),
      );
    }
  }
  for (const address of published.entities.addresses) {
    const target = published.entities.moved[address];
    if (addresses.has(target ?? address)) continue;
    problems.push(vanished(`${folderName}/ledger/entities.yaml`, address, target));
  }
  return problems;
};

function vanished(file: string, address: string, target?: string): Problem {
  const name = address.replace(/^meetings\//, '');
  return errorAt(file, START, 'vanished-address', {
    found:
      target === undefined
        ? `“${address}”, which has no file any more`
        : `“${address}” leading to “${target}”, which has no file`,
    expected: 'every published address to lead to a page for good',
    fix: `restore the file, or record its new name: npm run ledger -- --renamed ${name}=NEW`,
  });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
