import type { z } from 'zod';
import { type Content, ENTITY_KINDS, type MethodBlock, type Report, type Translation } from '../archive/content.ts';
import { countMentions } from '../archive/count-mentions.ts';
import { ArchiveSettingsSchema, MovedSchema } from '../archive/schema/archive-settings.ts';
import { CoverageSchema, KnownMeetingSchema } from '../archive/schema/known-meeting.ts';
import { EntityLedgerSchema, type Ledger, type RecordLedger, RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { ContentFile } from './content-file.ts';
import { parseMethod } from './parse-method.ts';
import { parseReport, parseTranslation } from './parse-report.ts';
import { ContentFiles, idAndLanguage } from './read-files.ts';
import { type Parsed, parseEntity, parseNamed, parseYamlFile } from './yaml-file.ts';

/**
 * Reads a content folder once: settings, then records and entities.
 * Faults of content become problems; only a fault of the machine (a disk that cannot be read) is thrown.
 */
export async function readContent(folder: string): Promise<Content> {
  const files = new ContentFiles(folder);
  const { problems } = files;
  const unread = new Set<string>();

  const readFile = async <T>(path: string, parse: (file: ContentFile) => Parsed<T>): Promise<T | undefined> => {
    const file = await files.read(path);
    const parsed = file && parse(file);
    problems.push(...(parsed?.problems ?? []));
    return parsed?.value;
  };
  const by = <S extends z.ZodType>(schema: S) => (file: ContentFile) => parseYamlFile(file, schema);
  /** A file that an archive need not have. */
  const readOptional = async <T>(path: string, parse: (file: ContentFile) => Parsed<T>) =>
    files.has(path) ? readFile(path, parse) : undefined;

  /** What is read of all files of a folder; a file with faults is kept as unread. */
  const readAll = async <T>(
    kind: string,
    ending: '.md' | '.yaml',
    parse: (file: ContentFile, name: string) => Parsed<T>,
    languages: readonly string[] = [],
  ): Promise<T[]> =>
    (await files.readAll(kind, ending, languages)).flatMap(({ name, file }) => {
      const parsed = file && parse(file, name);
      problems.push(...(parsed?.problems ?? []));
      if (parsed?.value !== undefined) return [parsed.value];
      unread.add(`${kind}/${name}`);
      return [];
    });

  const readLedger = async (): Promise<Ledger | undefined> => {
    if (!(await files.reportStrays('ledger', ['entities.yaml', 'meetings']))) return undefined;
    const records = await readAll('ledger/meetings', '.yaml', (file, id): Parsed<readonly [string, RecordLedger]> => {
      const { value, problems: found } = parseYamlFile(file, RecordLedgerSchema);
      return { value: value && [id, value], problems: found };
    });
    const entities = await readFile('ledger/entities.yaml', by(EntityLedgerSchema));
    return { records: new Map(records), entities: entities ?? { addresses: [], moved: {} } };
  };

  const settings = await readFile('archive.yaml', by(ArchiveSettingsSchema));
  const editions = settings?.editions ?? [];
  const method = (await readFile('about.md', parseMethod)) ?? [];
  const translatedMethods: Record<string, readonly MethodBlock[]> = {};
  for (const language of editions) {
    const translated = await readOptional(`about.${language}.md`, parseMethod);
    if (translated !== undefined) translatedMethods[language] = translated;
  }
  const entities = [];
  for (const kind of ENTITY_KINDS) entities.push(...(await readAll(kind, '.yaml', (file) => parseEntity(file, kind))));
  const parseRecord = (file: ContentFile, name: string): Parsed<Report | Translation> => {
    const [id, language] = idAndLanguage(name, editions);
    if (language !== undefined) return parseTranslation(file, { id, language }, settings?.sides);
    return parseReport(file, settings?.sides);
  };
  const records = await readAll('meetings', '.md', parseRecord, editions);
  const reports = records.filter((one) => 'frontMatter' in one);
  const knownMeetings = await readAll('known-meetings', '.yaml', (file) => parseNamed(file, KnownMeetingSchema));
  const coverage = await readOptional('coverage.yaml', by(CoverageSchema));
  const moved = await readOptional('moved.yaml', by(MovedSchema));
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
