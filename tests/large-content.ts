import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber, dayOfNumber } from '../src/archive/partial-date.ts';
import { recordText } from './unit/written-content.ts';

const BASE = fileURLToPath(new URL('fixtures/base-content', import.meta.url));

/** How large an archive is to be. */
export interface ContentSize {
  /** The days of its meetings, in order. */
  readonly days: readonly string[];
  readonly topics: number;
  readonly terms: number;
  /** Paragraphs of each side in each record. */
  readonly paragraphs: number;
}

/** The days of its meetings: more in 1995 than one page has, then one after long silence. */
export const LARGE_DAYS: readonly string[] = [
  ...Array.from({ length: 79 }, (_, index) => dayOfNumber(dayNumber('1995-01-01') + index * 2)),
  '2018-05-04',
];

/** An archive in which everything is long enough to be divided into pages. */
const LARGE: ContentSize = { days: LARGE_DAYS, topics: 50, terms: 205, paragraphs: 2 };

/** A day before all meetings. */
const BEFORE = '1990-01-01';

/** Writes an archive of meetings on these days, that go through the topics and terms in turn and refer to one event. */
export async function writeLargeContent(parent: string, size: ContentSize = LARGE): Promise<string> {
  const folder = join(parent, 'content');
  await mkdir(parent, { recursive: true });
  await cp(BASE, folder, { recursive: true });
  await rm(join(folder, 'meetings/2015-03-27-riverton.md'));
  await rm(join(folder, 'commitments'), { recursive: true });
  await writeEach(size.topics, 'topics', folder, (name) => `name: Subject ${name}\nabout: A subject.\n`);
  await writeEach(size.terms, 'glossary', folder, (name) => `name: Term ${name}\nkind: term\nabout: A term.\n`);
  for (const kind of ['ada-north', 'bo-south']) await openTerm(folder, kind);
  for (const [number, day] of size.days.entries()) {
    const { id, text } = record(number, day, size);
    await writeFile(join(folder, `meetings/${id}.md`), text);
  }
  return folder;
}

async function writeEach(count: number, kind: string, folder: string, textOf: (name: string) => string): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await writeFile(join(folder, `${kind}/${kind}-${String(number)}.yaml`), textOf(String(number)));
  }
}

/** The leader in office from the first meeting on. */
export async function openTerm(folder: string, id: string): Promise<void> {
  const side = id.slice(id.indexOf('-') + 1);
  const name = side.slice(0, 1).toUpperCase() + side.slice(1);
  await writeFile(
    join(folder, `people/${id}.yaml`),
    `name: ${id}
familyName: ${name}
country: ${name}
offices:
  - { title: Premier of ${name}, side: ${side}, from: "${BEFORE}" }
about: A premier.
`,
  );
}

function record(
  number: number,
  date: string,
  { topics, terms, paragraphs }: ContentSize,
): { id: string; text: string } {
  const named = new Set(['trade']);
  const paragraph = (leader: string, index: number) => {
    const own = [number * 3 + index * 7, number * 5 + index].map((step) => `topics-${String(step % topics)}`);
    for (const topic of own) named.add(topic);
    const term = (number * 2 * paragraphs + index) % terms;
    const speaker = leader === 'ada-north' ? 'North' : 'South';
    const links = [...own, 'trade'].map((topic) => `[${topic}](../topics/${topic}.yaml)`);
    return `${speaker} spoke of ${links.join(', ')} and of [term](../glossary/glossary-${String(term)}.yaml).`;
  };
  const side = (leader: string, from: number) =>
    Array.from({ length: paragraphs }, (_, index) => paragraph(leader, from + index)).join('\n\n');
  const river = 'The [River Fund](../glossary/river-fund.yaml) paid in [Riverton](../places/riverton.yaml).';
  const body = `## North\n\n${side('ada-north', 0)}\n\n## South\n\n${side('bo-south', paragraphs)}\n\n## Outcomes\n\n${river}\n`;
  const event =
    '[{ event: river-forum-2014, kind: conference, title: River Forum, date: { value: 2014-12, inferred: It says last year. }, place: riverton, paragraph: 2 }]';
  const fields = {
    date: `"${date}"`,
    title: `Talks ${String(number + 1)}`,
    topics: `[${[...named].join(', ')}]`,
    refersTo: event,
  };
  return { id: `${date}-riverton`, text: recordText({ date, fields, body }) };
}
