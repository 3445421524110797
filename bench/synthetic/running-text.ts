import type { SyntheticEntity } from './entities.ts';

/** Words of a paragraph that are linked to an entity. */
export interface LinkedWords {
  readonly words: string;
  readonly to: SyntheticEntity;
}

/** A paragraph before it is written: its text in pieces, some of them links. */
export type RunningText = readonly (string | LinkedWords)[];

/** Links the name of an entity. Topics are no names: within a sentence they have no capital. */
export function link(to: SyntheticEntity): LinkedWords {
  return { words: to.kind === 'topics' ? to.name.toLowerCase() : to.name, to };
}

/** The entities that a paragraph links. */
export function linkedIn(text: RunningText): SyntheticEntity[] {
  return text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.to]));
}

/** The plain text, as readers see it and the ledger keeps it. */
export function plain(text: RunningText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
}

/**
 * The paragraph as a record has it.
 * @param linked what the record has linked before: all but topics are linked once
 */
export function markdown(text: RunningText, linked: Set<SyntheticEntity>): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { words, to } = piece;
      if (to.kind !== 'topics' && linked.has(to)) return words;
      linked.add(to);
      return `[${words}](../${to.kind}/${to.id}.yaml)`;
    })
    .join('');
}
