/** A file beside each record, of its name. */
export interface RecordFileKind {
  /** What follows the id in its name: `csl.json`. */
  readonly ending: string;
  /** Its media type. */
  readonly type: string;
  /** What it is to the record, in the words of FAIR Signposting: the record itself in another form, or a description. */
  readonly rel: 'item' | 'describedby';
}

/** The files beside each record, in the order in which readers see them. */
export const RECORD_FILES = {
  md: { ending: 'md', type: 'text/markdown', rel: 'item' },
  json: { ending: 'json', type: 'application/json', rel: 'item' },
  bib: { ending: 'bib', type: 'application/x-bibtex', rel: 'describedby' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', rel: 'describedby' },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', rel: 'describedby' },
  ics: { ending: 'ics', type: 'text/calendar', rel: 'describedby' },
} as const satisfies Readonly<Record<string, RecordFileKind>>;
