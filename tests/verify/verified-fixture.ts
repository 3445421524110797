import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entity, EntityKind } from '../../src/archive/content.ts';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { readContent } from '../../src/content/read-content.ts';
import { knownArchive } from '../../src/desk/meeting-told.ts';
import { compare } from '../../src/desk/verify/comparison.ts';
import type { Finding } from '../../src/desk/verify/finding.ts';
import { createSourceText } from '../../src/desk/verify/source.ts';
import { verifyRecord } from '../../src/desk/verify/verify-records.ts';

/** A record of two invented countries, and the report it is written from. */
const FIXTURES = fileURLToPath(new URL('../fixtures/verify/', import.meta.url));
export const SOURCES = join(FIXTURES, 'sources');
export const CONTENT = join(FIXTURES, 'content');

const content = await readContent(CONTENT);
/** What is known of the fixture, with a further entity. */
function knowledgeWith(...further: Entity[]) {
  const known = knownArchive({ ...content, entities: [...content.entities, ...further] });
  if (known === undefined) throw new Error('the fixture has no settings');
  return known;
}
export const knowledge = knowledgeWith();

/** The records of the fixture, each with the name of its report. */
const REPORTS = {
  '2016-05-06-port-halden': 'coastal-line.txt',
  '2017-09-14-saltmere': 'saltmere-visit.txt',
  '2018-02-20-video': 'winter-call.txt',
};
export type RecordId = keyof typeof REPORTS;
export const RECORDS = ['2016-05-06-port-halden', '2017-09-14-saltmere', '2018-02-20-video'] as const;

const pathOf = (id: RecordId) => `content/meetings/${id}.md`;
export const textOf = async (id: RecordId) => readFile(join(FIXTURES, pathOf(id)), 'utf8');
const texts = new Map(
  await Promise.all(
    RECORDS.map(async (id) => [id, { record: await textOf(id), source: await readFile(join(SOURCES, REPORTS[id]), 'utf8') }] as const), // prettier-ignore
  ),
);

/** Words that stand once in a text, and what they become. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** What is found when a record or its source differs in these words from the pair that agrees. */
export function findingsWith(changes: {
  /** Which pair; the first where nothing is said. */
  readonly of?: RecordId;
  readonly record?: readonly Change[];
  readonly source?: readonly Change[];
  /** An entity that the archive knows besides those of the fixture. */
  readonly entity?: { readonly kind: EntityKind; readonly id: string; readonly text: string };
}): Finding[] {
  const { of = RECORDS[0], entity } = changes;
  const { record = '', source = '' } = texts.get(of) ?? {};
  const text = changed(record, changes.record);
  const { value: report, problems } = parseReport({ path: pathOf(of), text }, knowledge.settings.sides);
  if (report === undefined || problems.length > 0) throw new Error(`no valid record: ${JSON.stringify(problems)}`);
  const all = entity === undefined ? knowledge : knowledgeWith(entityOf(entity));
  return verifyRecord(compare(report, createSourceText(REPORTS[of], changed(source, changes.source)), all));
}

function entityOf({ kind, id, text }: { kind: EntityKind; id: string; text: string }): Entity {
  const { value: entity } = parseEntity({ path: `content/${kind}/${id}.yaml`, text }, kind);
  if (entity === undefined) throw new Error(`no valid entity: ${id}`);
  return entity;
}

/** The place in the record where the words begin, as `line:column`. */
export function placeOf(words: string, changes: readonly Change[] = []): string {
  const lines =
    changed(texts.get(RECORDS[0])?.record ?? '', changes)
      .split(words)[0]
      ?.split('\n') ?? [];
  return `${String(lines.length)}:${String((lines.at(-1)?.length ?? 0) + 1)}`;
}

function changed(text: string, changes: readonly Change[] = []): string {
  return changes.reduce((before, { from, to }) => {
    const pieces = before.split(from);
    if (pieces.length !== 2) throw new Error(`“${from}” stands ${String(pieces.length - 1)} times, not once`);
    return pieces.join(to);
  }, text);
}
