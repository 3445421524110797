import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { LedgerUpdate } from './update-ledger.ts';

const NOTICE = '# Written by npm run ledger. Published addresses and numbers are kept here for good.\n';

/**
 * Writes the files of the ledger that change. All are written beside their places first and moved there only when
 * every one is complete, so that a full disk leaves the ledger as it was.
 */
export async function writeLedger(contentFolder: string, update: LedgerUpdate): Promise<void> {
  const files = [...update.records].map(([id, record]) => ({ name: `meetings/${id}.yaml`, value: { ...record } }));
  const written = [
    ...files,
    ...(update.entities === undefined ? [] : [{ name: 'entities.yaml', value: { ...update.entities } }]),
  ].map(({ name, value }) => ({ path: join(contentFolder, 'ledger', name), value }));
  const unfinished = (path: string) => `${path}.unfinished`;
  try {
    for (const { path, value } of written) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished(path), NOTICE + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
    }
    for (const { path } of written) await rename(unfinished(path), path);
  } finally {
    for (const { path } of written) await rm(unfinished(path), { force: true });
  }
}
