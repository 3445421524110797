import type { z } from 'zod';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { Content, KnownMeetingFile, MethodBlock, Problem, Report, Translation } from '../archive/content.ts';
import { countMentions } from '../archive/count-mentions.ts';
import { ArchiveSettingsSchema, MovedSchema } from '../archive/schema/archive-settings.ts';
import { CoverageSchema, KnownMeetingSchema } from '../archive/schema/known-meeting.ts';
import { EntityLedgerSchema, type Ledger, type RecordLedger, RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { ContentFile } from './content-file.ts';
import { parseEntity } from './parse-entity.ts';
import { parseMethod } from './parse-method.ts';
import { parseReport, parseTranslation } from './parse-report.ts';
import { ContentFiles, idAndLanguage } from './read-files.ts';
import { parseYamlFile } from './yaml-file.ts';

/** What a file gave, unless it has faults, and its problems. */
type Parsed<T> = readonly [T | undefined, readonly Problem[]];

/**
 * Reads a content folder once: settings, then records and entities.
 * Faults of content become problems; only a fault of the machine (a disk that cannot be read) is thrown.
 */
export async function readContent(folder: string): Promise<Content> {
  const files = new ContentFiles(folder);
  const { problems } = files;
  const unread = new Set<string>();

  const readFile = async <S extends z.ZodType>(path: string, schema: S) => {
    const file = await files.read(path);
    const parsed = file && parseYamlFile(file, schema);
    problems.push(...(parsed?.problems ?? []));
    return parsed?.fields;
  };
  /** A file that an archive need not have. */
  const readOptional = async <S extends z.ZodType>(path: string, schema: S) =>
    files.has(path) ? readFile(path, schema) : undefined;

  /** What is read of all files of a folder; a file with faults is kept as unread. */
  const readAll = async <T>(
    kind: string,
    ending: '.md' | '.yaml',
    parse: (file: ContentFile, name: string) => Parsed<T>,
    languages: readonly string[] = [],
  ): Promise<T[]> =>
    (await files.readAll(kind, ending, languages)).flatMap(({ name, file }) => {
      const [value, found] = file === undefined ? [] : parse(file, name);
      problems.push(...(found ?? []));
      if (value !== undefined) return [value];
      unread.add(`${kind}/${name}`);
      return [];
    });

  const readLedger = async (): Promise<Ledger | undefined> => {
    if (!(await files.reportStrays('ledger', ['entities.yaml', 'meetings']))) return undefined;
    const records = await readAll('ledger/meetings', '.yaml', (file, id): Parsed<[string, RecordLedger]> => {
      const { fields, problems: found } = parseYamlFile(file, RecordLedgerSchema);
      return [fields && [id, fields], found];
    });
    const entities = await readFile('ledger/entities.yaml', EntityLedgerSchema);
    return { records: new Map(records), entities: entities ?? { addresses: [], moved: {} } };
  };

  const settings = await readFile('archive.yaml', ArchiveSettingsSchema);
  const editions = settings?.editions ?? [];
  const readMethod = async (path: string) => {
    const file = await files.read(path);
    const method = file && parseMethod(file);
    problems.push(...(method?.problems ?? []));
    return method?.blocks ?? [];
  };
  const method = await readMethod('about.md');
  const translatedMethods: Record<string, readonly MethodBlock[]> = {};
  for (const language of editions) {
    const path = `about.${language}.md`;
    if (files.has(path)) translatedMethods[language] = await readMethod(path);
  }
  const entities = [];
  for (const kind of ENTITY_KINDS) {
    const read = await readAll(kind, '.yaml', (file) => {
      const { entity, problems: found } = parseEntity(file, kind);
      return [entity, found];
    });
    entities.push(...read);
  }
  const parseRecord = (file: ContentFile, name: string): Parsed<Report | Translation> => {
    const [id, language] = idAndLanguage(name, editions);
    if (language !== undefined) {
      const { translation, problems: found } = parseTranslation(file, { id, language }, settings?.sides);
      return [translation, found];
    }
    const { report, problems: found } = parseReport(file, settings?.sides);
    return [report, found];
  };
  const records = await readAll('meetings', '.md', parseRecord, editions);
  const reports = records.filter((one) => 'frontMatter' in one);
  const knownMeetings = await readAll('known-meetings', '.yaml', (file, id): Parsed<KnownMeetingFile> => {
    const { fields, positionOf, problems: found } = parseYamlFile(file, KnownMeetingSchema);
    return [fields && { ...fields, id, file: file.path, positionOf }, found];
  });
  const coverage = await readOptional('coverage.yaml', CoverageSchema);
  const moved = await readOptional('moved.yaml', MovedSchema);
  const known = ['archive.yaml', 'about.md', ...editions.map((language) => `about.${language}.md`), 'coverage.yaml', 'moved.yaml', 'meetings', 'known-meetings', 'ledger'];
  await files.reportStrays('', [...known, ...ENTITY_KINDS]);
  const ledger = await readLedger();
  return {
    ...(settings && { settings }),
    ...{ method, translatedMethods },
    reports: countMentions(reports, entities),
    translations: records.filter((one) => 'language' in one),
    ...{ knownMeetings, entities, unread, problems },
    ...(coverage && { coverage }),
    moved: moved ?? {},
    folderName: files.name,
    ...(ledger && { ledger }),
  };
}
