import type { SectionKey } from '../archive/index-headings.ts';
import type { Words } from '../words/words.ts';

/** How a section of the index is headed. */
export interface SectionTitle {
  readonly label: string;
  readonly lang: string | undefined;
  /** What it is called, where the label is no letter. */
  readonly name: string | undefined;
}

/** The heading of a section: its letter, or what the dictionary has for it. */
export function sectionTitle(key: SectionKey, words: Words): SectionTitle {
  const named: Readonly<Record<string, SectionTitle>> = words.aToZ.sections;
  return named[key] ?? { label: key.toUpperCase(), lang: undefined, name: undefined };
}
