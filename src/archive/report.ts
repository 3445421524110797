import type { Position } from './problem.ts';
import type { MeetingFrontMatter } from './schema/meeting.ts';

/** The folders of entities; the name of the folder is the kind of the entity and the first part of its address. */
export const ENTITY_KINDS = ['people', 'places', 'topics', 'glossary', 'commitments'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Sections that belong to neither side, by their heading in a record. */
export const SHARED_VOICES = { Outcomes: 'outcomes', Background: 'background' } as const;

/** Who speaks in a section: the id of a side, `outcomes` or `background`. */
export type Voice = string;

/** A naming of an entity in a paragraph: a link to it, or its name where the record has linked it before. */
export interface Mention extends Position {
  readonly kind: EntityKind;
  readonly id: string;
  /** The words that name it. */
  readonly text: string;
  readonly isLinked: boolean;
  /** Where these words begin and end in the text of the paragraph, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Whether something holds of a mention. */
export type MentionTest = (mention: Mention) => boolean;

/** A piece of a paragraph's running text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'mention'; readonly mention: Mention; readonly children: readonly Inline[] };

/** One numbered paragraph; its number is its citable address. */
export interface Paragraph extends Position {
  /** Counted from 1 through the whole record. */
  readonly number: number;
  readonly voice: Voice;
  /** The plain text, white space folded. */
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly mentions: readonly Mention[];
}

/** What one voice says in a record, under one heading. */
export interface Section extends Position {
  readonly voice: Voice;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** One Markdown file of content/meetings, read. */
export interface Report {
  /** The file name without its ending. */
  readonly id: string;
  /** Path of the file as problems name it. */
  readonly file: string;
  readonly frontMatter: MeetingFrontMatter;
  readonly sections: readonly Section[];
  /** All paragraphs in order. */
  readonly paragraphs: readonly Paragraph[];
  /** Where a field of the front matter stands in the file. */
  positionOf(path: readonly PropertyKey[]): Position;
}
