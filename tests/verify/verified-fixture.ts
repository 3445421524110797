import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entity, EntityKind } from '../../src/archive/content.ts';
import { parseEntity } from '../../src/content/parse-entity.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { readContent } from '../../src/content/read-content.ts';
import { compare, knowledgeOf } from '../../src/desk/verify/comparison.ts';
import type { Finding } from '../../src/desk/verify/finding.ts';
import { createSourceText } from '../../src/desk/verify/source.ts';
import { verifyRecord } from '../../src/desk/verify/verify-records.ts';

/** A record of two invented countries, and the report it is written from. */
const FIXTURES = fileURLToPath(new URL('../fixtures/verify/', import.meta.url));
export const SOURCES = join(FIXTURES, 'sources');
export const CONTENT = join(FIXTURES, 'content');

const content = await readContent(CONTENT);
const { settings, entities } = content;
if (settings === undefined) throw new Error('the fixture has no settings');
const known = settings;
export const knowledge = knowledgeOf(entities, known);

const RECORD = 'content/meetings/2016-05-06-port-halden.md';
const record = await readFile(join(FIXTURES, RECORD), 'utf8');
const source = await readFile(join(SOURCES, 'coastal-line.txt'), 'utf8');

/** Words that stand once in a text, and what they become. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** What is found when the record or its source differs in these words from the pair that agrees. */
export function findingsWith(changes: {
  readonly record?: readonly Change[];
  readonly source?: readonly Change[];
  /** An entity that the archive knows besides those of the fixture. */
  readonly entity?: { readonly kind: EntityKind; readonly id: string; readonly text: string };
}): Finding[] {
  const text = changed(record, changes.record);
  const { report, problems } = parseReport({ path: RECORD, text }, known.sides);
  if (report === undefined || problems.length > 0) throw new Error(`no valid record: ${JSON.stringify(problems)}`);
  const { entity } = changes;
  const all = entity === undefined ? knowledge : knowledgeOf([...entities, entityOf(entity)], known);
  return verifyRecord(compare(report, createSourceText('coastal-line.txt', changed(source, changes.source)), all));
}

function entityOf({ kind, id, text }: { kind: EntityKind; id: string; text: string }): Entity {
  const { entity } = parseEntity({ path: `content/${kind}/${id}.yaml`, text }, kind);
  if (entity === undefined) throw new Error(`no valid entity: ${id}`);
  return entity;
}

/** The place in the record where the words begin, as `line:column`. */
export function placeOf(words: string, changes: readonly Change[] = []): string {
  const lines = changed(record, changes).split(words)[0]?.split('\n') ?? [];
  return `${String(lines.length)}:${String((lines.at(-1)?.length ?? 0) + 1)}`;
}

function changed(text: string, changes: readonly Change[] = []): string {
  return changes.reduce((before, { from, to }) => {
    const pieces = before.split(from);
    if (pieces.length !== 2) throw new Error(`“${from}” stands ${String(pieces.length - 1)} times, not once`);
    return pieces.join(to);
  }, text);
}
