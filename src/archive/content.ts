import type { Entity } from './entity.ts';
import type { KnownMeetingFile } from './known-meeting.ts';
import type { Problem } from './problem.ts';
import type { Inline, Report } from './report.ts';
import type { ArchiveSettings } from './schema/archive-settings.ts';
import type { Coverage } from './schema/known-meeting.ts';
import type { Ledger } from './ledger.ts';

/** A heading or a paragraph of the archive's account of its method. */
export type MethodBlock =
  | { readonly type: 'heading'; readonly id: string; readonly text: string }
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[] };

/** Everything the content folder says, as far as it could be read, and every problem met in reading it. */
export interface Content {
  readonly settings?: ArchiveSettings;
  /** The archive’s account of its method, content/about.md. */
  readonly method: readonly MethodBlock[];
  readonly reports: readonly Report[];
  readonly knownMeetings: readonly KnownMeetingFile[];
  /** content/coverage.yaml. */
  readonly coverage?: Coverage;
  /** content/moved.yaml: addresses whose file was taken away, with those that they lead to. */
  readonly moved: Readonly<Record<string, string>>;
  /** What was published so far; missing while nothing was. */
  readonly ledger?: Ledger;
  /** The name of the content folder, with which the paths of problems begin. */
  readonly folderName: string;
  readonly entities: readonly Entity[];
  /** Files that are there but could not be read, as `topics/trade`; a reference to one is not at fault. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}
