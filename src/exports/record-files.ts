import { recordAddress, recordFileAddress } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { recordCalendar } from './calendar.ts';
import { bibTex, cslJson, ris } from './citation-files.ts';
import { citationOf } from './citation.ts';
import { recordJson } from './record-json.ts';
import { recordMarkdown } from './record-markdown.ts';

/** A file beside each record, of its name. */
export interface RecordFileKind {
  /** What follows the id in its name: `csl.json`. */
  readonly ending: string;
  /** Its media type. */
  readonly type: string;
  /** What it is to the record, in the words of FAIR Signposting: the record itself in another form, or a description. */
  readonly rel: 'item' | 'describedby';
  /** Its text. */
  readonly write: (archive: Archive, meeting: Meeting, home: string) => string;
}

/** The files beside each record, in the order in which readers see them. */
export const RECORD_FILES = [
  { ending: 'md', type: 'text/markdown', rel: 'item', write: recordMarkdown },
  { ending: 'json', type: 'application/json', rel: 'item', write: recordJson },
  { ending: 'bib', type: 'application/x-bibtex', rel: 'describedby', write: (...record) => bibTex([citationOf(...record)]) },
  { ending: 'ris', type: 'application/x-research-info-systems', rel: 'describedby', write: (...record) => ris([citationOf(...record)]) },
  { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', rel: 'describedby', write: (...record) => cslJson([citationOf(...record)]) },
  { ending: 'ics', type: 'text/calendar', rel: 'describedby', write: recordCalendar },
] as const satisfies readonly RecordFileKind[]; // prettier-ignore

/** Signposting asks for the kind of page and for the kind of what it shows. */
const TYPES = ['https://schema.org/AboutPage', 'https://schema.org/Report'];

/**
 * The links of a record’s page as FAIR Signposting names their relations: how to cite it, its files, its kind, author, licence and collection. That of an edition
 * has the first alone: its letters take twice the bytes, and programs find the rest at the English record.
 */
export function signposts(
  { language, settings }: Pick<Archive, 'language' | 'settings'>,
  meeting: Meeting,
  home: string,
): { readonly rel: string; readonly href: string; readonly type?: string }[] {
  const itself = { rel: 'cite-as', href: `${home}${recordAddress(meeting)}` };
  if (language !== 'en') return [itself];
  return [
    itself,
    ...RECORD_FILES.map(({ rel, ending, type }) => ({ rel, href: `${home}${recordFileAddress(meeting, ending)}`, type })),
    ...TYPES.map((href) => ({ rel: 'type', href })),
    { rel: 'author', href: `${home}about/` },
    { rel: 'license', href: settings.licence.url },
    { rel: 'collection', href: home },
  ]; // prettier-ignore
}
