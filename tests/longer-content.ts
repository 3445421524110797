import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, parseDocument } from 'yaml';
import { MONTHS } from '../src/english/dates.ts';
import { dayNumber, dayOfNumber } from '../src/archive/partial-date.ts';
import { FIVE_MEETINGS } from './five-meetings.ts';

/** Four records more, with the entities they need, as an editor would add them. */
const FURTHER_MEETINGS = fileURLToPath(new URL('fixtures/further-meetings', import.meta.url));
const NINE = 9;

/** Records of which copies are made, each with the days between which its two heads of government were in office. */
const COPIED = [
  { id: '2015-12-14-beijing', from: '2014-04-08', to: '2016-08-30' },
  { id: '2018-06-05-aktau', from: '2016-09-20', to: '2019-02-10' },
  { id: '2022-11-29-video', from: '2022-01-15', to: '2023-03-01' },
  { id: '2024-11-04-shanghai', from: '2024-02-10', to: '2026-10-31' },
] as const;

/** Writes the five meetings with four further ones. */
export async function writeNineMeetings(parent: string): Promise<string> {
  const folder = join(parent, 'content');
  await mkdir(parent, { recursive: true });
  await cp(FIVE_MEETINGS, folder, { recursive: true });
  await cp(FURTHER_MEETINGS, folder, { recursive: true, filter: (path) => !path.endsWith('README.md') });
  return folder;
}

/** Writes the nine meetings with so many copies of them, on other days, that there are `count`. */
export async function writeLongerContent(parent: string, count: number): Promise<string> {
  const folder = await writeNineMeetings(parent);
  for (let copy = 0; copy < count - NINE; copy += 1) {
    const copied = COPIED[copy % COPIED.length] ?? COPIED[0];
    const text = await readFile(join(folder, `meetings/${copied.id}.md`), 'utf8');
    const day = dayOfCopy(copied, Math.floor(copy / COPIED.length), Math.ceil((count - NINE) / COPIED.length));
    const written = onAnotherDay(text, copied.id.slice(0, 'YYYY-MM-DD'.length), day);
    await writeFile(join(folder, `meetings/${day}-copy.md`), written);
  }
  return folder;
}

/** The days of the copies lie evenly within the term. */
function dayOfCopy({ from, to }: (typeof COPIED)[number], place: number, places: number): string {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return dayOfNumber(first + Math.round(((last - first) * (place + 0.5)) / places));
}

/** A record as it would be of another day: whatever has to be its own is, and the rest stays. */
function onAnotherDay(text: string, before: string, day: string): string {
  const [, front = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(text) ?? [];
  const fields = parseDocument(front);
  const date = fields.get('date');
  if (isMap(date)) date.set('value', day);
  else fields.set('date', day);
  fields.set('title', `${String(fields.get('title'))}, retold for ${day}`);
  if (fields.has('summary')) fields.set('summary', `What was said on ${day} is a copy, made for the tests.`);
  const [year, month = '', dayOfMonth] = before.split('-');
  const written = `${String(Number(dayOfMonth))}\\s+${MONTHS[Number(month) - 1] ?? ''}`;
  const inText = new RegExp(`(?:\\p{L}+day,\\s+)?\\b${written}\\b(?:\\s+${String(year)})?`, 'gu');
  const [newYear, newMonth = '', newDay] = day.split('-');
  const rewritten = `${String(Number(newDay))} ${MONTHS[Number(newMonth) - 1] ?? ''} ${String(newYear)}`;
  return `---\n${fields.toString()}---\n${body.replaceAll(inText, rewritten)}`;
}
