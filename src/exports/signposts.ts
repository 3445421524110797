import { recordAddress, recordFileAddress } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { RECORD_FILES } from './record-files.ts';

/** A typed link from a record to what belongs to it, as FAIR Signposting names the relations. */
export interface Signpost {
  readonly rel: string;
  readonly href: string;
  /** The media type of what it leads to, where that is a file. */
  readonly type?: string;
}

/** Signposting asks for the kind of page and for the kind of what it shows. */
const TYPES = ['https://schema.org/AboutPage', 'https://schema.org/Report'];

/**
 * The links of a record’s page: how to cite it, its files, its kind, author, licence and collection.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function signposts({ settings }: Pick<Archive, 'settings'>, meeting: Meeting, home: string): Signpost[] {
  const at = (address: string) => new URL(address, home).href;
  return [
    { rel: 'cite-as', href: at(recordAddress(meeting)) },
    ...Object.values(RECORD_FILES).map(({ rel, ending, type }) => ({
      rel,
      href: at(recordFileAddress(meeting, ending)),
      type,
    })),
    ...TYPES.map((href) => ({ rel: 'type', href })),
    { rel: 'author', href: at('about/') },
    { rel: 'license', href: settings.licence.url },
    { rel: 'collection', href: at('') },
  ];
}
