import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { Content, EntityKind, KnownMeetingFile, Problem, Report, Translation } from '../archive/content.ts';
import { countMentions } from '../archive/count-mentions.ts';
import { ArchiveSettingsSchema, MovedSchema } from '../archive/schema/archive-settings.ts';
import { CoverageSchema, KnownMeetingSchema } from '../archive/schema/known-meeting.ts';
import { EntityLedgerSchema, RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { Ledger, RecordLedger } from '../archive/schema/ledger.ts';
import { parseEntity } from './parse-entity.ts';
import { parseMethod } from './parse-method.ts';
import { parseReport, parseTranslation } from './parse-report.ts';
import { idAndLanguage, namesIn, readFolder, readText, strays } from './read-files.ts';
import type { ContentFile } from './read-files.ts';
import { parseYamlFile } from './yaml-file.ts';

/**
 * Reads a content folder once: settings, then records and entities.
 * Faults of content become problems; only a fault of the machine (a disk that cannot be read) is thrown.
 * @param folder path of the content folder
 */
export async function readContent(folder: string): Promise<Content> {
  const name = basename(folder);
  const problems: Problem[] = [];
  const unread = new Set<string>();

  /** What is read of a file by its schema; a file that an archive need not have may be missing. */
  const readFile = async <S extends z.ZodType>(path: string, schema: S, isOptional: boolean) => {
    if (isOptional && !existsSync(join(folder, path))) return undefined;
    const file = await readText(join(folder, path), `${name}/${path}`, problems);
    const parsed = file && parseYamlFile(file, schema);
    problems.push(...(parsed?.problems ?? []));
    return parsed?.fields;
  };

  /** What is read of all files of a folder; a file with faults is kept as unread. */
  const readAll = async <T>(
    kind: EntityKind | 'meetings' | 'known-meetings' | 'ledger/meetings',
    ending: '.md' | '.yaml',
    parse: (file: ContentFile, id: string) => readonly [T | undefined, readonly Problem[]],
    languages: readonly string[] = [],
  ): Promise<T[]> => {
    const files = await readFolder(folder, name, kind, ending, problems, unread, languages);
    return files.flatMap((file) => {
      const id = basename(file.path, ending);
      const [value, found] = parse(file, id);
      problems.push(...found);
      if (value !== undefined) return [value];
      unread.add(`${kind}/${id}`);
      return [];
    });
  };

  const readLedger = async (): Promise<Ledger | undefined> => {
    const path = join(folder, 'ledger');
    if (!existsSync(path) || (await namesIn(path, `${name}/ledger`, problems)) === undefined) return undefined;
    problems.push(...(await strays(path, `${name}/ledger`, ['entities.yaml', 'meetings'])));
    const records = await readAll('ledger/meetings', '.yaml', (file, id) => {
      const { fields, problems: found } = parseYamlFile(file, RecordLedgerSchema);
      return [fields && ([id, fields] satisfies [string, RecordLedger]), found];
    });
    const entities = await readFile('ledger/entities.yaml', EntityLedgerSchema, false);
    return { records: new Map(records), entities: entities ?? { addresses: [], moved: {} } };
  };

  const settings = await readFile('archive.yaml', ArchiveSettingsSchema, false);
  const methodFile = await readText(join(folder, 'about.md'), `${name}/about.md`, problems);
  const method = methodFile === undefined ? undefined : parseMethod(methodFile);
  problems.push(...(method?.problems ?? []));
  const entities = [];
  for (const kind of ENTITY_KINDS) {
    const read = await readAll(kind, '.yaml', (file) => {
      const { entity, problems: found } = parseEntity(file, kind);
      return [entity, found];
    });
    entities.push(...read);
  }
  const editions = settings?.editions ?? [];
  const records = await readAll(
    'meetings',
    '.md',
    (file, stem): [Report | Translation | undefined, readonly Problem[]] => {
      const [id, language] = idAndLanguage(stem, editions);
      if (language !== undefined) {
        const { translation, problems: found } = parseTranslation(file, { id, language }, settings?.sides);
        return [translation, found];
      }
      const { report, problems: found } = parseReport(file, settings?.sides);
      return [report, found];
    },
    editions,
  );
  const reports = records.filter((one) => 'frontMatter' in one);
  const knownMeetings = await readAll('known-meetings', '.yaml', (file, id): [KnownMeetingFile | undefined, readonly Problem[]] => {
    const { fields, positionOf, problems: found } = parseYamlFile(file, KnownMeetingSchema);
    return [fields && { ...fields, id, file: file.path, positionOf }, found];
  });
  const coverage = await readFile('coverage.yaml', CoverageSchema, true);
  const moved = await readFile('moved.yaml', MovedSchema, true);
  const known = ['archive.yaml', 'about.md', 'coverage.yaml', 'moved.yaml', 'meetings', 'known-meetings', 'ledger'];
  problems.push(...(await strays(folder, name, [...known, ...ENTITY_KINDS])));
  const ledger = await readLedger();
  return {
    ...(settings && { settings }),
    method: method?.blocks ?? [],
    reports: countMentions(reports, entities),
    translations: records.filter((one) => 'language' in one),
    knownMeetings,
    ...(coverage && { coverage }),
    moved: moved ?? {},
    folderName: name,
    ...(ledger && { ledger }),
    entities,
    unread,
    problems,
  };
}
