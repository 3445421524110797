import CSL from 'citeproc';
import type { Citation } from '../../src/exports/citation.ts';
import type { StyleId } from '../../src/exports/styled-citation.ts';
import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-notes-bibliography.csl?raw';
import gbt from './csl/china-national-standard-gb-t-7714-2015-numeric.csl?raw';
import gost from './csl/gost-r-7-0-5-2008-numeric.csl?raw';
import english from './csl/locales-en-US.xml?raw';
import russian from './csl/locales-ru-RU.xml?raw';
import chinese from './csl/locales-zh-CN.xml?raw';
import mla from './csl/modern-language-association.csl?raw';

/** The published styles that the citations of records are held against. */
const STYLES = { chicago, apa, mla, gbt, gost } as const satisfies Readonly<Record<StyleId, string>>;

const LOCALES: Readonly<Record<string, string>> = { 'en-US': english, 'ru-RU': russian, 'zh-CN': chinese };

interface CslDate {
  readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
}

/** An entry of CSL-JSON. */
export interface CslEntry {
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate;
  readonly [field: string]: unknown;
}

/** A day, YYYY-MM-DD, as CSL-JSON writes it. */
export function cslDate(day: string): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

/** What the styles print of a record; the source stands in a sentence of its own, because most have no place for it. */
export function printedOf({ author, title, archive, issued, language, address }: Citation): CslEntry {
  const names = [{ literal: author }];
  const printed = { type: 'webpage', author: names, title, 'container-title': archive, language, URL: address };
  return { ...printed, ...(issued !== undefined && { issued: cslDate(issued) }) };
}

type Writer = (entry: CslEntry) => string;

const ready = new Map<StyleId, Writer>();

/** The entry as plain text in a style, as the citation processor writes it. */
export function byProcessor(id: StyleId, entry: CslEntry): string {
  const write = ready.get(id) ?? readStyle(id);
  ready.set(id, write);
  return write(entry);
}

function readStyle(id: StyleId): Writer {
  let current: object | undefined;
  const engine = new CSL.Engine(
    { retrieveLocale: (language) => LOCALES[language] ?? false, retrieveItem: () => current },
    CSL.parseXml(STYLES[id]),
    'en-US',
  );
  engine.setOutputFormat('text');
  let entries = 0;
  return (entry) => {
    // A new id each time: the processor keeps what it read of an id.
    const entryId = `entry-${String(entries++)}`;
    current = { ...entry, id: entryId };
    engine.updateItems([entryId]);
    const bibliography = engine.makeBibliography();
    if (bibliography === false) throw new Error(`${id} writes no bibliography`);
    return bibliography[1].join(' ').trim().replace(ORDINAL, '');
  };
}

/** The number with which numeric styles begin the first entry of a list. */
const ORDINAL = /^(?:\[1\]|1\.)\s*/u;
