import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { createArchive } from '../../src/archive/create-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { countMentions } from '../../src/archive/count-mentions.ts';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Content, Report } from '../../src/archive/content.ts';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import { CoverageSchema, KnownMeetingSchema } from '../../src/archive/schema/known-meeting.ts';

/** The smallest valid content; its settings, North and South, are those of every content written in a test. */
export const base = await readContent(fileURLToPath(new URL('../fixtures/base-content', import.meta.url)));

/** The sides of the settings. */
export const SIDES = base.settings?.sides ?? [];

/** What a test says of a record; everything else is filled in. */
export interface WrittenRecord {
  readonly date: string;
  /** Lines of front matter in place of these defaults, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The body, from the first heading. */
  readonly body?: string;
}

/** The Markdown of a record. */
export function recordText({ date, fields = {}, body = '## North\n\nA word.\n' }: WrittenRecord): string {
  const lines = {
    title: `Meeting of ${date}`,
    summary: 'The two premiers met.',
    outcome: 'Talks held',
    date,
    format: 'in-person',
    leaders: '[ada-north, bo-south]',
    venue: '{ place: riverton, building: not stated }',
    topics: '[trade]',
    source: `{ title: not stated, publisher: not stated, section: not stated, published: not stated, credit: not stated, file: r.txt, sha256: ${'a'.repeat(64)}, side: north, url: https://reports.example/r, found: 2024-06-01 }`,
    ...fields,
  };
  const front = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${front.join('')}---\n\n${body}`;
}

/** Reads the Markdown of a record that has no fault. */
export function readRecord(written: WrittenRecord, id = `${written.date}-riverton`): Report {
  const { value: report, problems } = parseReport(
    { path: `content/meetings/${id}.md`, text: recordText(written) },
    SIDES,
  );
  if (report === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return report;
}

/** What a test says of a meeting without a record; everything else is filled in. */
export type WrittenKnownMeeting = Partial<KnownMeetingInput> & Pick<KnownMeetingInput, 'date'>;

type KnownMeetingInput = z.input<typeof KnownMeetingSchema>;

/** The fields of a meeting without a record, as an editor writes them. */
export function knownMeetingFields(written: WrittenKnownMeeting): KnownMeetingInput {
  return {
    place: 'riverton',
    leaders: ['ada-north', 'bo-south'],
    occasion: 'A visit',
    about: 'Trade.',
    sure: 'yes',
    sources: [
      {
        publisher: 'The Riverton Post',
        side: 'south',
        language: 'en',
        published: '2020',
        url: 'https://post.example/1',
        found: '2024-06-01',
      },
    ],
    ...written,
  };
}

/** What a test says beside the records and the entities. */
export interface WrittenBeside {
  readonly known?: readonly WrittenKnownMeeting[];
  readonly coverage?: z.input<typeof CoverageSchema>;
}

/**
 * An archive of these records, in the settings of the base content.
 * @param entities YAML by `kind/id`, in addition to the entities of the base content or in place of them
 */
export function archiveOf(
  records: readonly WrittenRecord[],
  entities: Readonly<Record<string, string>> = {},
  { known = [], coverage }: WrittenBeside = {},
): Archive {
  const written = Object.entries(entities).map(([path, text]) => {
    const kind = ENTITY_KINDS.find((name) => path.startsWith(`${name}/`));
    if (kind === undefined) throw new Error(`${path} is in no folder of entities`);
    const { value: entity, problems } = parseEntity({ path: `content/${path}.yaml`, text }, kind);
    if (entity === undefined) throw new Error(JSON.stringify(problems));
    return entity;
  });
  const replaced = new Set(Object.keys(entities));
  const all = [...base.entities.filter(({ kind, id }) => !replaced.has(`${kind}/${id}`)), ...written];
  const reports = records.map((record, index) =>
    readRecord(record, `${record.date.replaceAll(/["/]/gu, '')}-${String(index)}`),
  );
  const content: Content = {
    ...base,
    reports: countMentions(reports, all),
    knownMeetings: known.map((one, index) => ({
      ...KnownMeetingSchema.parse(knownMeetingFields(one)),
      id: `known-${String(index)}`,
      file: `content/known-meetings/known-${String(index)}.yaml`,
      positionOf: () => ({ line: 1, column: 1 }),
    })),
    ...(coverage === undefined ? {} : { coverage: CoverageSchema.parse(coverage) }),
    entities: all,
  };
  return createArchive(content);
}

/** The value, where the test knows that there is one. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing where something was expected');
  return value;
}
