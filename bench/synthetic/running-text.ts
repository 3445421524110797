import type { EntityKind } from '../../src/archive/content.ts';

/** Words of a paragraph that are linked to an entity. */
export interface LinkedWords {
  readonly words: string;
  readonly kind: EntityKind;
  readonly id: string;
}

/** A paragraph before it is written: its text in pieces, some of them links. */
export type RunningText = readonly (string | LinkedWords)[];

/** The plain text, as readers see it and the ledger keeps it. */
export function plain(text: RunningText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
}

/**
 * The paragraph as a record holds it.
 * @param linked what the record has linked before: all but topics are linked once
 */
export function markdown(text: RunningText, linked: Set<string>): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const path = `../${piece.kind}/${piece.id}.yaml`;
      if (piece.kind === 'topics' || !linked.has(path)) {
        linked.add(path);
        return `[${piece.words}](${path})`;
      }
      return piece.words;
    })
    .join('');
}

/** Links words to an entity; the entity’s name when no other words are given. */
export function link(entity: { kind: EntityKind; id: string; name: string }, words = entity.name): LinkedWords {
  return { words, kind: entity.kind, id: entity.id };
}
