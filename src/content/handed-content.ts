import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Position, Content } from '../archive/content.ts';

/** Names the file by which the process that checked the content hands it on to those that make pages. */
const VARIABLE = 'CHECKED_CONTENT';

/** Content without its functions, which tell the places of fields. */
type HandedContent = ReturnType<typeof withoutPlaces>;

/** Hands content that was checked on to everything of this build, so that it is parsed once. */
export function handContent(content: Content, file: string): void {
  writeFileSync(file, serialize(withoutPlaces(content)));
  process.env[VARIABLE] = file;
}

/** Ends what handContent began. */
export function takeBack(): void {
  Reflect.deleteProperty(process.env, VARIABLE);
}

/** The content that was handed on; nothing where none was, as while developing. */
export function handedContent(): Content | undefined {
  const file = process.env[VARIABLE];
  return file === undefined ? undefined : withPlaces(deserialize(readFileSync(file)) as HandedContent);
}

function withoutPlaces({ reports, entities, knownMeetings, ...content }: Content) {
  return {
    ...content,
    reports: reports.map((report) => ({ ...report, positionOf: undefined })),
    entities: entities.map((entity) => ({ ...entity, positionOf: undefined })),
    knownMeetings: knownMeetings.map((known) => ({ ...known, positionOf: undefined })),
  };
}

function withPlaces({ reports, entities, knownMeetings, ...content }: HandedContent): Content {
  return {
    ...content,
    reports: reports.map((report) => ({ ...report, positionOf })),
    entities: entities.map((entity) => ({ ...entity, positionOf })),
    knownMeetings: knownMeetings.map((known) => ({ ...known, positionOf })),
  };
}

/** It has been checked before: only a problem would have to say a place. */
function positionOf(): Position {
  throw new Error('the places of fields are told by the process that read the content');
}
