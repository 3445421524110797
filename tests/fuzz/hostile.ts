import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

/** Every hostile string, once. */
export const HOSTILE: readonly string[] = Object.values(
  z.record(z.string(), z.array(z.string())).parse(JSON.parse(read('hostile/strings.json'))),
).flat();

/** The way to a value in what a file holds: `['source', 'title']`. */
export type Way = readonly (string | number)[];

/** Every text in a file, however deep. */
export function textsIn(value: unknown, way: Way = []): Way[] {
  if (typeof value === 'string') return [way];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, [...way, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...way, key]));
}

/** The same, with another text at the end of the way. */
export function withText(value: unknown, way: Way, text: string): unknown {
  const [first, ...rest] = way;
  if (first === undefined) return text;
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === first ? withText(entry, rest, text) : entry)); // prettier-ignore
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, key === first ? withText(entry, rest, text) : entry]),
  );
}

export const asYaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });

/** A file of the small archive of the tests, read. */
export function baseFile(path: string): { readonly front: unknown; readonly body: string } {
  const text = read(`base-content/${path}`);
  if (!path.endsWith('.md')) return { front: parse(text), body: '' };
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  return { front: parse(front), body };
}
