import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTITY_KINDS } from '../src/archive/content.ts';
import { entityFile, SyntheticEntities } from './synthetic/entities.ts';
import { syntheticRecords } from './synthetic/records.ts';
import { ABOUT_FILE, SETTINGS_FILE, SIDES } from './synthetic/settings.ts';

/**
 * Writes a synthetic archive as a content folder, with the ledger that it would have once it is published. The same
 * seed gives the same bytes.
 * @param folder a new or empty one, or a former synthetic archive, which is emptied first
 * @throws when anything else is there
 */
export function writeSyntheticArchive(folder: string, { meetings, seed }: { meetings: number; seed: number }): void {
  const settings = join(folder, 'archive.yaml');
  const isFormer = existsSync(settings) && readFileSync(settings, 'utf8') === SETTINGS_FILE;
  if (!isFormer && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty, and no synthetic archive. Name another, or remove it if nothing in it is wanted.`); // prettier-ignore
  }
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['meetings', 'ledger/meetings', ...ENTITY_KINDS]) mkdirSync(join(folder, name), { recursive: true }); // prettier-ignore
  const write = (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
  };
  write('archive.yaml', SETTINGS_FILE);
  write('about.md', ABOUT_FILE);
  const entities = new SyntheticEntities(seed, SIDES.map(({ name }) => name)); // prettier-ignore
  for (const { id, markdown, ledger } of syntheticRecords(meetings, seed, entities)) {
    write(`meetings/${id}.md`, markdown);
    write(`ledger/meetings/${id}.yaml`, ledger);
  }
  for (const entity of entities.all) write(`${entity.kind}/${entity.id}.yaml`, entityFile(entity));
  const addresses = entities.all.map(({ kind, id }) => `  - ${kind}/${id}\n`).sort();
  write('ledger/entities.yaml', `addresses:\n${addresses.join('')}moved: {}\n`);
}

// node bench/generate.ts --out DIR [--meetings 1000] [--seed 1]
if (import.meta.main) {
  const [out, meetings, seed] = [{ type: 'string' }, { type: 'string', default: '1000' }, { type: 'string', default: '1' }] as const; // prettier-ignore
  const { values } = parseArgs({ options: { out, meetings, seed } });
  if (values.out === undefined) throw new Error('--out DIR is missing: the folder to write, which is emptied first');
  writeSyntheticArchive(values.out, { meetings: Number(values.meetings), seed: Number(values.seed) });
}
