import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import { entityFile } from './entity-file.ts';
import { ledgerFile, recordFile } from './record.ts';
import { METHOD_FILE, SETTINGS_FILE } from './settings.ts';
import { SyntheticRecords } from './synthetic-records.ts';

/** Files written at the same time. */
const WRITTEN_AT_ONCE = 64;

/**
 * Writes a synthetic archive as a content folder, with the ledger that it would have once it is published. Records
 * go to the disk as they are made, so that memory does not grow with their number.
 * @param folder a new or empty one, or a former synthetic archive, which is emptied first
 * @param onProgress is told how many records have been written
 * @throws when anything else stands there
 */
export async function writeSyntheticArchive(
  folder: string,
  { meetings, seed, onProgress }: { meetings: number; seed: number; onProgress?: (written: number) => void },
): Promise<void> {
  if (!(await mayBeEmptied(folder))) {
    throw new Error(`${folder} is not empty, and no synthetic archive. Name another, or remove it if nothing in it is wanted.`); // prettier-ignore
  }
  await rm(folder, { recursive: true, force: true });
  for (const name of ['meetings', 'ledger/meetings', ...ENTITY_KINDS]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'archive.yaml'), SETTINGS_FILE);
  await writeFile(join(folder, 'about.md'), METHOD_FILE);

  const records = new SyntheticRecords(meetings, seed);
  let batch: Promise<void>[] = [];
  let written = 0;
  for (const record of records) {
    batch.push(writeFile(join(folder, 'meetings', `${record.id}.md`), recordFile(record)));
    batch.push(writeFile(join(folder, 'ledger/meetings', `${record.id}.yaml`), ledgerFile(record)));
    written += 1;
    if (batch.length < WRITTEN_AT_ONCE && written < meetings) continue;
    await Promise.all(batch);
    batch = [];
    onProgress?.(written);
  }
  const entities = records.entities.all();
  for (const entity of entities) await writeFile(join(folder, entity.kind, `${entity.id}.yaml`), entityFile(entity));
  const addresses = entities.map(({ kind, id }) => `${kind}/${id}`).sort();
  await writeFile(
    join(folder, 'ledger/entities.yaml'),
    `addresses:\n${addresses.map((address) => `  - ${address}\n`).join('')}moved: {}\n`,
  );
}

async function mayBeEmptied(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0 || (await readFile(join(folder, 'archive.yaml'), 'utf8').catch(() => '')) === SETTINGS_FILE;
}
