import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { LedgerUpdate } from './update-ledger.ts';

const NOTICE = '# Written by npm run ledger. Published addresses and numbers are kept here for good.\n';

/** Writes the files of the ledger that change; each is written beside its place and then moved there, so none is ever half-written. */
export async function writeLedger(contentFolder: string, update: LedgerUpdate): Promise<void> {
  const files = new Map<string, unknown>([['entities.yaml', update.entities]]);
  for (const [id, record] of update.records) files.set(`meetings/${id}.yaml`, record);
  for (const [name, value] of files) {
    const path = join(contentFolder, 'ledger', name);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.unfinished`;
    await writeFile(unfinished, NOTICE + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
    await rename(unfinished, path);
  }
}
