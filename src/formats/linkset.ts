import type { Archive, Meeting } from '../archive/archive.ts';
import { recordAddress, recordFileAddress } from '../archive/addresses.ts';
import { RECORD_FILES } from './record-files.ts';
import { signposts } from './signposts.ts';

/**
 * The links of a record and of its files as a link set (RFC 9264), level 2 of FAIR Signposting: what the page itself
 * says, and of each file that it belongs to the record, or describes it.
 */
export function linkset(archive: Pick<Archive, 'settings'>, meeting: Meeting, home: string): string {
  const at = (address: string) => new URL(address, home).href;
  const anchor = at(recordAddress(meeting));
  const links = signposts(archive, meeting, home).filter(({ rel }) => rel !== 'linkset');
  const byRelation = Map.groupBy(links, ({ rel }) => rel);
  const targets = [...byRelation].map(([rel, of]) => [rel, of.map(({ href, type }) => ({ href, type }))] as const);
  const files = Object.values(RECORD_FILES)
    .filter(({ rel }) => rel !== 'linkset')
    .map(({ ending, rel }) => ({
      anchor: at(recordFileAddress(meeting, ending)),
      [rel === 'item' ? 'collection' : 'describes']: [{ href: anchor, type: 'text/html' }],
    }));
  return `${JSON.stringify({ linkset: [{ anchor, ...Object.fromEntries(targets) }, ...files] }, undefined, 2)}\n`;
}
