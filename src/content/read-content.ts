import type { Content, Entity, KnownMeetingFile, Problem, Report } from '../archive/content.ts';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { ContentFile } from './read-files.ts';
import { EarlierReading } from './earlier-reading.ts';
import { countMentions } from '../archive/count-mentions.ts';
import { parseEntity } from './parse-entity.ts';
import { parseMethod } from './parse-method.ts';
import { parseReport } from './parse-report.ts';
import { parseYamlFile } from './yaml-file.ts';
import { namesIn, readFolder, readText, strays } from './read-files.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import { ArchiveSettingsSchema, MovedSchema } from '../archive/schema/archive-settings.ts';
import { CoverageSchema, KnownMeetingSchema } from '../archive/schema/known-meeting.ts';
import { EntityLedgerSchema, RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { Ledger, RecordLedger } from '../archive/schema/ledger.ts';

/**
 * Reads a content folder once: settings, then records and entities.
 * Faults of content become problems; only a fault of the machine (a disk that cannot be read) is thrown.
 * @param folder path of the content folder
 * @param earlier what was read of it before, so that only what changed is parsed
 */
export async function readContent(folder: string, earlier = new EarlierReading()): Promise<Content> {
  const problems: Problem[] = [];
  const name = basename(folder);
  const settingsFile = await readText(join(folder, 'archive.yaml'), `${name}/archive.yaml`, problems);
  const parsed = settingsFile === undefined ? undefined : parseYamlFile(settingsFile, ArchiveSettingsSchema);
  problems.push(...(parsed?.problems ?? []));

  const methodFile = await readText(join(folder, 'about.md'), `${name}/about.md`, problems);
  const method = methodFile === undefined ? undefined : parseMethod(methodFile);
  problems.push(...(method?.problems ?? []));

  const unread = new Set<string>();
  const entities: Entity[] = [];
  for (const kind of ENTITY_KINDS) {
    const files = await readFolder(folder, name, kind, '.yaml', problems, unread);
    const parsedFiles = earlier[kind].parse(files, (file) => parseEntity(file, kind));
    for (const [index, { entity, problems: found }] of parsedFiles.entries()) {
      problems.push(...found);
      if (entity === undefined) unread.add(`${kind}/${basename(files[index]?.path ?? '', '.yaml')}`);
      else entities.push(entity);
    }
  }
  const reports: Report[] = [];
  const files = await readFolder(folder, name, 'meetings', '.md', problems, unread);
  const sides = parsed?.fields?.sides;
  const parsedReports = earlier.meetings.parse(files, (file) => parseReport(file, sides), JSON.stringify(sides));
  for (const [index, { report, problems: found }] of parsedReports.entries()) {
    problems.push(...found);
    if (report === undefined) unread.add(`meetings/${basename(files[index]?.path ?? '', '.md')}`);
    else reports.push(report);
  }
  const knownMeetings: KnownMeetingFile[] = [];
  for (const file of await optionalFolder(folder, name, 'known-meetings', problems, unread)) {
    const id = basename(file.path, '.yaml');
    const { fields, source, problems: found } = parseYamlFile(file, KnownMeetingSchema);
    problems.push(...found);
    if (fields === undefined) unread.add(`known-meetings/${id}`);
    else knownMeetings.push({ ...fields, id, file: file.path, positionOf: (path) => source.positionOf(path) });
  }
  const coverage = await optionalFile(folder, name, 'coverage.yaml', CoverageSchema, problems);
  const moved = await optionalFile(folder, name, 'moved.yaml', MovedSchema, problems);
  const known = ['archive.yaml', 'about.md', 'coverage.yaml', 'moved.yaml', 'meetings', 'known-meetings', 'ledger'];
  problems.push(...(await strays(folder, name, [...known, ...ENTITY_KINDS])));
  return {
    ...(parsed?.fields && { settings: parsed.fields }),
    method: method?.blocks ?? [],
    reports: countMentions(reports, entities),
    knownMeetings,
    ...(coverage && { coverage }),
    moved: moved ?? {},
    folderName: name,
    ...(await readLedger(folder, name, problems, earlier)),
    entities,
    unread,
    problems,
  };
}

/** The files of a folder that an archive need not have. */
async function optionalFolder(
  folder: string,
  name: string,
  kind: 'known-meetings',
  problems: Problem[],
  unread: Set<string>,
): Promise<ContentFile[]> {
  return existsSync(join(folder, kind)) ? readFolder(folder, name, kind, '.yaml', problems, unread) : [];
}

/** A file that an archive need not have, read by its schema. */
async function optionalFile<S extends z.ZodType>(
  folder: string,
  name: string,
  path: string,
  schema: S,
  problems: Problem[],
): Promise<z.output<S> | undefined> {
  if (!existsSync(join(folder, path))) return undefined;
  const file = await readText(join(folder, path), `${name}/${path}`, problems);
  const parsed = file && parseYamlFile(file, schema);
  problems.push(...(parsed?.problems ?? []));
  return parsed?.fields;
}

/** Reads content/ledger; a folder without one has published nothing. */
async function readLedger(
  folder: string,
  name: string,
  problems: Problem[],
  earlier: EarlierReading,
): Promise<{ ledger?: Ledger }> {
  const path = join(folder, 'ledger');
  if (!existsSync(path)) return {};
  const names = await namesIn(path, `${name}/ledger`, problems);
  if (names === undefined) return {};
  problems.push(...(await strays(path, `${name}/ledger`, ['entities.yaml', 'meetings'])));
  const records: [string, RecordLedger][] = [];
  const files = await readFolder(path, `${name}/ledger`, 'meetings', '.yaml', problems, new Set());
  const parsed = earlier.ledgers.parse(files, (file) => parseYamlFile(file, RecordLedgerSchema));
  for (const [index, { fields, problems: found }] of parsed.entries()) {
    problems.push(...found);
    if (fields !== undefined) records.push([basename(files[index]?.path ?? '', '.yaml'), fields]);
  }
  const entityFile = await readText(join(path, 'entities.yaml'), `${name}/ledger/entities.yaml`, problems);
  const entities = entityFile && parseYamlFile(entityFile, EntityLedgerSchema);
  problems.push(...(entities?.problems ?? []));
  return { ledger: { records: new Map(records), entities: entities?.fields ?? { addresses: [], moved: {} } } };
}
