import type { Archive } from '../archive/archive.ts';
import { dayOf } from './citation.ts';
import type { CslEntry } from './citation.ts';

/**
 * A record as a context object of OpenURL (COinS), for the title of `<span class="Z3988">`. Reference managers read it
 * before the other metadata of a page, and it is the one that keeps the name of a corporate author whole (`aucorp`).
 */
export function coins({ settings }: Pick<Archive, 'settings'>, entry: CslEntry): string {
  const fields: [key: string, value: string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', entry.type],
    ['rft.title', entry.title],
    ...entry.author.map(({ literal }): [string, string] => ['rft.aucorp', literal]),
    ['rft.source', entry['container-title']],
    ['rft.date', entry.issued && dayOf(entry.issued)],
    ['rft.language', entry.language],
    ['rft.rights', settings.licence.name],
    ['rft.identifier', entry.URL],
  ];
  return fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encoded(value)}`])).join('&');
}

/** Zotero takes an encoded plus sign for a space, so a full-width one stands for it. */
function encoded(value: string): string {
  return encodeURIComponent(value.replaceAll('+', '＋'));
}
