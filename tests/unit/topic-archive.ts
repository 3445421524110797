import type { Archive, Passage } from '../../src/archive/archive.ts';
import type { VoicedPassages } from '../../src/archive/passages.ts';
import { archiveOf } from './written-content.ts';
import type { WrittenRecord } from './written-content.ts';

/** A record in which each voice, by its heading, speaks of topics: `{ North: ['trade', 'rail trade'] }`, a text for each paragraph. */
export interface SpokenRecord {
  readonly date: string;
  readonly says: Readonly<Record<string, readonly string[]>>;
  readonly fields?: WrittenRecord['fields'];
}

/** An archive of such records; every topic that they name has its file. */
export function spokenArchive(
  records: readonly SpokenRecord[],
  entities: Readonly<Record<string, string>> = {},
): Archive {
  const idsOf = (text: string) => text.split(' ').filter((id) => id !== '');
  const topicsOf = ({ says }: SpokenRecord) => [...new Set(Object.values(says).flat().flatMap(idsOf))];
  const files = records
    .flatMap(topicsOf)
    .map((id): [string, string] => [`topics/${id}`, `name: ${nameOf(id)}\nabout: A subject.\n`]);
  return archiveOf(
    records.map((record) => ({
      date: record.date,
      fields: { topics: `[${topicsOf(record).join(', ')}]`, ...record.fields },
      body: Object.entries(record.says)
        .map(([heading, texts]) => [`## ${heading}`, ...texts.map((text) => paragraph(idsOf(text)))].join('\n\n'))
        .join('\n\n'),
    })),
    { ...Object.fromEntries(files), ...entities },
  );
}

function nameOf(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1);
}

function paragraph(ids: readonly string[]): string {
  return ids.length === 0 ? 'Nothing.' : ids.map((id) => `[${id}](../topics/${id}.yaml)`).join(' and ');
}

/** Passages as meeting number and paragraph: `2 ¶ 1`. */
export function places(passages: readonly Passage[]): string[] {
  return passages.map(({ meeting, paragraph: { number } }) => `${String(meeting.number)} ¶ ${String(number)}`);
}

/** Who speaks where: `north 2 ¶ 1`. */
export function spoken(voiced: readonly VoicedPassages[]): string[] {
  return voiced.map(({ voice, passages }) => `${voice} ${places(passages).join(', ')}`);
}
