import type { EntityKind } from '../archive/content.ts';
import { fold, hyphensJoined, isUnparted, wordsOf } from './words.ts';

/** Something that has names: an entity of the archive, the voice of a side, a format, or meetings known without a record. */
export interface NamedEntity {
  readonly kind: EntityKind | 'voices' | 'formats' | 'known';
  readonly id: string;
  readonly name: string;
  /** Every other spelling, in any script. */
  readonly forms: readonly string[];
  /** How many passages mention it; of an entity of the archive alone. */
  readonly passages: number;
}

/** An entity as it is sent. */
export type NameRow = readonly [kind: NamedEntity['kind'], id: string, name: string, passages: number, ...forms: string[]]; // prettier-ignore

/** Whether it can be gone to: an entity of the archive. */
export function hasPage({ kind }: NamedEntity): boolean {
  return kind !== 'voices' && kind !== 'formats' && kind !== 'known';
}

/** The folded forms of names, with hyphens read both ways; of people also the parts and the other order: “Keqiang Li”. */
export function formsOf([kind, , name, , ...others]: NameRow): string[] {
  const all = [name, ...others].flatMap((written) => {
    const words = wordsOf(written);
    const whole = words.map(({ word }) => word);
    const forms = [whole.join(' '), hyphensJoined(words).join(' ')];
    if (kind !== 'people') return forms;
    const parts = written.split(/[\s·・•]+/u).map(fold);
    if (parts.length === 2) forms.push(parts.toReversed().join(' '));
    // A Chinese name is written in one: the surname is its first sign.
    if (parts.length === 1 && whole.length < 4 && isUnparted(written)) forms.push(whole[0] ?? '', whole.slice(1).join(' ')); // prettier-ignore
    return [...forms, ...parts];
  });
  // Many type ё as е.
  return [...new Set([...all, ...all.map((form) => form.replaceAll('ё', 'е'))])].filter((form) => form !== '');
}
