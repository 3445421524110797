import CSL from 'citeproc';
import type { CslDate, CslEntry } from './citation.ts';
import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-notes-bibliography.csl?raw';
import gbt from './csl/china-national-standard-gb-t-7714-2015-numeric.csl?raw';
import gost from './csl/gost-r-7-0-5-2008-numeric.csl?raw';
import english from './csl/locales-en-US.xml?raw';
import russian from './csl/locales-ru-RU.xml?raw';
import chinese from './csl/locales-zh-CN.xml?raw';
import { cutStyle } from './cut-style.ts';
import mla from './csl/modern-language-association.csl?raw';

/** The styles in which records are cited, by the name that readers know, in the order in which they are shown. */
const STYLES = {
  chicago: ['Chicago', chicago],
  apa: ['APA', apa],
  mla: ['MLA', mla],
  gbt: ['GB/T 7714-2015', gbt],
  gost: ['GOST R 7.0.5', gost],
} as const;

const LOCALES: Readonly<Record<string, string>> = { 'en-US': english, 'ru-RU': russian, 'zh-CN': chinese };

export type StyleId = keyof typeof STYLES;
export const STYLE_IDS = ['chicago', 'apa', 'mla', 'gbt', 'gost'] as const satisfies readonly StyleId[];

/** What the styles print of a record; the source stands in a sentence of its own, because most have no place for it. */
export type PrintedEntry = Pick<CslEntry, 'type' | 'author' | 'title' | 'container-title' | 'language' | 'URL'> & {
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate;
};

const PRINTED = [
  'author',
  'title',
  'container-title',
  'language',
  'URL',
  'issued',
  'accessed',
] as const satisfies (keyof PrintedEntry)[];

/** A published CSL style that is ready to write entries, each as if it were cited alone. */
export interface CslStyle {
  readonly id: StyleId;
  readonly name: string;
  /** The entry as plain text. */
  write(entry: PrintedEntry): string;
  /** The words of a title as styles write them that ask for capitals. */
  titleCase(title: string): string;
}

const ready = new Map<StyleId, CslStyle>();

/** The style of that id; it is read when it is first asked for, because that takes some tenths of a second. */
export function cslStyle(id: StyleId): CslStyle {
  const style = ready.get(id) ?? readStyle(id);
  ready.set(id, style);
  return style;
}

/**
 * Reads a style.
 * @param isWhole with what no record needs too, to see that it makes no difference
 */
export function readStyle(id: StyleId, isWhole = false): CslStyle {
  const [name, xml] = STYLES[id];
  let current: object | undefined;
  const style = CSL.parseXml(xml);
  const engine = new CSL.Engine(
    { retrieveLocale: (language) => LOCALES[language] ?? false, retrieveItem: () => current },
    isWhole ? style : cutStyle(style, { type: 'webpage', variables: PRINTED }),
    'en-US',
  );
  engine.setOutputFormat('text');
  let entries = 0;
  return {
    id,
    name,
    write: (entry) => {
      // A new id each time: the processor keeps what it read of an id.
      const entryId = `entry-${String(entries++)}`;
      current = { ...entry, id: entryId };
      engine.updateItems([entryId]);
      const bibliography = engine.makeBibliography();
      if (bibliography === false) throw new Error(`${name} writes no bibliography`);
      return bibliography[1].join(' ').trim().replace(ORDINAL, '');
    },
    titleCase: (title) => CSL.Output.Formatters.title(engine, title),
  };
}

/** The number with which numeric styles begin the first entry of a list. */
const ORDINAL = /^(?:\[1\]|1\.)\s*/u;
