import { ENTITY_KINDS } from '../archive/report.ts';
import type { EntityKind } from '../archive/report.ts';

/** A mention of an entity in a found passage, with its place in the text. */
export interface FoundMention {
  readonly kind: EntityKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What the address of an indexed passage says: `/meetings/ID/#p3 people/li-keqiang@0-2 … |2015-01-21|Title`. */
export interface PassageAddress {
  readonly meeting: string;
  readonly paragraph: number;
  /** The day of the meeting, YYYY-MM-DD. */
  readonly date: string;
  /** The title of its record. */
  readonly title: string;
  readonly mentions: readonly FoundMention[];
}

/**
 * Reads the address under which a passage was indexed. All this rides on the address because it is the one field
 * of a result that the engine stores without searching it.
 */
export function readPassageAddress(address: string): PassageAddress | undefined {
  const [place = '', date = '', ...title] = address.split('|');
  const [path = '', ...mentions] = place.trim().split(' ');
  const [, meeting, paragraph] = /meetings\/([^/]+)\/#p(\d+)$/u.exec(path) ?? [];
  if (meeting === undefined || paragraph === undefined) return undefined;
  return {
    meeting,
    paragraph: Number(paragraph),
    date,
    title: title.join('|'),
    mentions: mentions.flatMap((written) => {
      const [, folder, id, start, end] = /^([a-z]+)\/([a-z0-9-]+)@(\d+)-(\d+)$/u.exec(written) ?? [];
      const kind = ENTITY_KINDS.find((name) => name === folder);
      if (kind === undefined || id === undefined) return [];
      return [{ kind, id, start: Number(start), end: Number(end) }];
    }),
  };
}
