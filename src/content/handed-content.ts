import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Position, Content } from '../archive/content.ts';

/** Names the file by which the process that checked the content hands it on to those that make pages. */
const VARIABLE = 'CHECKED_CONTENT';

/** Hands content that was checked on to everything of this build or server, so that it is parsed once. */
export function handContent(content: Content, file: string): void {
  writeFileSync(file, serialize(withPlaces(content, undefined)));
  process.env[VARIABLE] = file;
}

/** Ends what handContent began. */
export function takeBack(): void {
  Reflect.deleteProperty(process.env, VARIABLE);
}

/** The content that was handed on; nothing where none was. */
export function handedContent(): Content | undefined {
  const file = process.env[VARIABLE];
  return file === undefined ? undefined : withPlaces(deserialize(readFileSync(file)) as Content, positionOf);
}

/** The places of fields are told by functions, which cannot be handed on. */
function withPlaces<P>({ reports, entities, knownMeetings, ...content }: Content, positionOf: P) {
  const put = <T>(files: readonly T[]) => files.map((file) => ({ ...file, positionOf }));
  return { ...content, reports: put(reports), entities: put(entities), knownMeetings: put(knownMeetings) };
}

/** The content has been checked before: only a problem would have to say a place. */
function positionOf(): Position {
  throw new Error('the places of fields are told by the process that read the content');
}
