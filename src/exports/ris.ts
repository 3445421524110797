import { dayOf } from './citation.ts';
import type { CslEntry } from './citation.ts';

/**
 * Records as RIS in UTF-8, its lines ended with CR LF as the format asks. `ELEC` is a page of the web; the name of the
 * archive is its `T2`. By the comma at its end a name is read as that of a body, which has none within it.
 */
export function ris(entries: readonly CslEntry[]): string {
  return entries.map(risEntry).join('');
}

function risEntry(entry: CslEntry): string {
  const { issued } = entry;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', entry.id],
    ...entry.author.map(({ literal }): [string, string] => ['AU', `${literal.replaceAll(',', '')},`]),
    ['TI', entry.title],
    ['T2', entry['container-title']],
    ['PY', issued && dayOf(issued).slice(0, 4)],
    ['DA', issued && dayOf(issued).replaceAll('-', '/')],
    ['LA', entry.language],
    ['UR', entry.URL],
    ['N1', entry.note],
    ...entry.subjects.map((subject): [string, string] => ['KW', subject]),
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
