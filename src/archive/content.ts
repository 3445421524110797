import type { Ledger } from './schema/ledger.ts';
import type { ArchiveSettings } from './schema/archive-settings.ts';
import type { EntityFields } from './schema/entities.ts';
import type { Coverage, KnownMeetingFields } from './schema/known-meeting.ts';
import type { MeetingFrontMatter, TranslationFields } from './schema/meeting.ts';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something in the content that an editor has to fix (error) or should look at (warning). */
export interface Problem extends Position {
  /** Path of the file, relative to the folder that holds the content folder. */
  readonly file: string;
  /** Stable id of the rule, explained in the table of src/check/problems.ts. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What stands there, quoted. */
  readonly found: string;
  /** What is accepted instead. */
  readonly expected: string;
  /** How to fix it. */
  readonly fix: string;
}

/** Sorts problems by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule, 'en')
  );
}

/** What is at fault in the file that is being read. */
export type Fault = Omit<Problem, 'file' | 'severity'>;

export type Reporter = (fault: Fault) => void;

/** The kinds of entities: the names of their folders, and the first parts of their addresses. */
export const ENTITY_KINDS = ['people', 'places', 'topics', 'glossary', 'commitments'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

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

/** Chooses among mentions. */
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

/** The file from which something was read. */
interface SourceFile {
  /** Its name without its ending. */
  readonly id: string;
  /** Its path as problems name it. */
  readonly file: string;
  /** Where a field of its YAML is in it. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  /** In an edition, that what it tells has no translation. */
  readonly inEnglish?: true;
}

/** One Markdown file of content/meetings, read. */
export interface Report extends SourceFile {
  readonly frontMatter: MeetingFrontMatter;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Missing in the English of the archive. */
  readonly edition?: Edition;
}

export type Entity = EntityFields & SourceFile;
export type Person = Extract<Entity, { kind: 'people' }>;
export type Place = Extract<Entity, { kind: 'places' }>;
export type Topic = Extract<Entity, { kind: 'topics' }>;
export type Commitment = Extract<Entity, { kind: 'commitments' }>;

/** One file of content/known-meetings, read. */
export type KnownMeetingFile = KnownMeetingFields & SourceFile;

/** A heading or a paragraph of the archive's account of its method. */
export type MethodBlock =
  | { readonly type: 'heading'; readonly id: string; readonly text: string }
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[] };

/** In which language a report is given besides English, and how far. */
export interface Edition {
  readonly language: string;
  readonly isRevised: boolean;
  /** Whether the record was changed since. */
  readonly isOutdated: boolean;
  /** What is in English all the same: names of fields of the front matter, and voices whose sections are. */
  readonly inEnglish: ReadonlySet<string>;
}

/** A record in another language, from content/meetings/ID.LANGUAGE.md. */
export interface Translation {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  readonly fields: TranslationFields;
  /** By the voices of the record; a section that is missing is in English. */
  readonly sections: readonly Section[];
}

/** Everything the content folder says, as far as it could be read, and every problem met in reading it. */
export interface Content {
  readonly settings?: ArchiveSettings;
  /** The language that it is given in; English where none is named. */
  readonly language?: string;
  /** content/about.md */
  readonly method: readonly MethodBlock[];
  /** In an edition, that the method has no translation. */
  readonly isMethodInEnglish?: boolean;
  /** content/about.LANGUAGE.md */
  readonly translatedMethods: Readonly<Record<string, readonly MethodBlock[]>>;
  readonly reports: readonly Report[];
  readonly translations: readonly Translation[];
  readonly knownMeetings: readonly KnownMeetingFile[];
  readonly coverage?: Coverage;
  /** content/moved.yaml: addresses whose file was taken away, with those that they lead to. */
  readonly moved: Readonly<Record<string, string>>;
  readonly ledger?: Ledger;
  /** The name of the content folder, with which the paths of problems begin. */
  readonly folderName: string;
  readonly entities: readonly Entity[];
  /** Files that are there but could not be read, as `topics/trade`; a reference to one is not at fault. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Stands where `npm run new` leaves text to an editor; the check reports every place where it still stands. */
export const UNWRITTEN = '[to be written]';

/** Stands where an editor has to choose: whose account a report is, of which kind a place, since when in office. */
export const UNWRITTEN_CHOICE = 'to-be-written';

/** Stands for the hash of a report that was not at hand; no file has this one. */
export const UNKNOWN_SHA256 = '0'.repeat(64);
