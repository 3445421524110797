import { createHash } from 'node:crypto';
import { archiveOfPeriod } from '../archive/archive-of-period.ts';
import { latestChange } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { periodsOf } from '../archive/pager.ts';
import { archiveJson } from './archive-json.ts';
import { bibTex } from './bibtex.ts';
import { calendarOf } from './calendar.ts';
import { citationOf, cslJson } from './citation.ts';
import { rowsCsv } from './csv.ts';
import type { DataTable } from './data-table.ts';
import { dataPackage } from './datapackage.ts';
import { epub } from './epub.ts';
import { archiveJsonLd } from './json-ld.ts';
import { ris } from './ris.ts';
import { DATA_TABLES } from './tables.ts';

/** Meetings that one file holds at most; a larger archive is given out in parts. */
export const MOST_MEETINGS = 1000;

/** The meetings of one period, or all, as what files are made of. */
interface Part {
  /** The archive as if it held these alone. */
  readonly own: Archive;
  readonly whole: Archive;
  readonly home: string;
  readonly cover: Uint8Array;
  readonly period: string | undefined;
}

/** The forms in which the archive comes as a whole, in the order in which readers see them. */
const FORMATS = [
  { of: 'epub', type: 'application/epub+zip', make: ({ own, home, cover, period }: Part) => epub(own, home, cover, period) },
  { of: 'json', type: 'application/json', make: ({ own, home }: Part) => archiveJson(own, home) },
  { of: 'jsonld', type: 'application/ld+json', make: ({ own, home }: Part) => archiveJsonLd(own, home) },
  { of: 'bib', type: 'application/x-bibtex', make: (part: Part) => bibTex(citationsOf(part)) },
  { of: 'ris', type: 'application/x-research-info-systems', make: (part: Part) => ris(citationsOf(part)) },
  { of: 'csl.json', type: 'application/vnd.citationstyles.csl+json', make: (part: Part) => cslJson(citationsOf(part)) },
  { of: 'ics', type: 'text/calendar', make: ({ own, whole, home }: Part) => calendarOf(whole, own, home) },
] as const; // prettier-ignore

/** A file that can be taken away. */
export interface Download {
  /** Its name below /data/. */
  readonly file: string;
  readonly type: string;
  /** What it is: a table, its description, or the archive in one format, by the ending of its name. */
  readonly of: DataTable | 'datapackage' | (typeof FORMATS)[number]['of'];
  /** The part of a large archive that it holds. */
  readonly period: string | undefined;
  /** The day its content changed last, YYYY-MM-DD. */
  readonly changed: string | undefined;
  /** Makes it anew; the same archive gives the same bytes. */
  readonly make: () => { readonly bytes: Uint8Array; readonly rows: number };
}

/** Files as readers look for them: all statements, the archive as a whole, and the further tables with their description. */
export function sorted(files: readonly Download[]) {
  const isTable = ({ of }: Download) => typeof of !== 'string' || of === 'datapackage';
  const statements = files.filter(({ of }) => of === DATA_TABLES[0]);
  const tables = files.filter((file) => isTable(file) && !statements.includes(file));
  return { statements, whole: files.filter((file) => !isTable(file)), tables };
}

/** How much a file holds. */
export interface Measure {
  readonly bytes: number;
  /** Rows of a table, tables of the package, records of everything else. */
  readonly rows: number;
  readonly sha256: string;
}

/** The files of an archive, each made once in a build and let go when it was written. */
export class Downloads {
  readonly all: readonly Download[];
  /** The parts of a large archive that files hold; none of one whose files hold all of it. */
  readonly periods: readonly string[];
  readonly #made = new Map<Download, Uint8Array>();
  readonly #measures = new Map<Download, Measure>();

  /**
   * @param cover of the book, a PNG
   * @param most meetings of one file
   */
  constructor(whole: Archive, home: string, cover: Uint8Array, most = MOST_MEETINGS) {
    const partOf = (period: string | undefined, own: Archive) => ({ own, whole, home, cover, period });
    const parts = periodsOf(whole.meetings, most).map((period) => partOf(period.key, archiveOfPeriod(whole, period)));
    this.periods = parts.flatMap(({ period }) => period ?? []);
    const about = (name: string, { period, own }: Part, ending: string) => ({
      file: `${name}${period === undefined ? '' : `-${period}`}.${ending}`,
      period,
      changed: latestChange(own.meetings),
    });
    const all = partOf(undefined, whole);
    const tables = DATA_TABLES.flatMap((table) =>
      (table.isOfMeetings ? parts : [all]).map((part): Download => ({
        ...about(table.name, part, 'csv'),
        type: 'text/csv',
        of: table,
        make: () => {
          const rows = table.rows(part.own, home);
          return { bytes: utf8(rowsCsv(table, rows)), rows: rows.length };
        },
      })),
    );
    const archives = FORMATS.flatMap(({ of, type, make }) =>
      parts.map((part): Download => ({
        ...about('archive', part, of),
        type,
        of,
        make: () => {
          const made = make(part);
          return { bytes: typeof made === 'string' ? utf8(made) : made, rows: part.own.meetings.length };
        },
      })),
    );
    const description: Download = {
      file: 'datapackage.json',
      type: 'application/json',
      of: 'datapackage',
      period: undefined,
      changed: latestChange(whole.meetings),
      make: () => {
        const filesOf = (table: DataTable) =>
          tables
            .filter((download) => download.of === table)
            .map((download) => ({ path: download.file, ...this.measure(download) }));
        return { bytes: utf8(dataPackage(whole, home, filesOf)), rows: DATA_TABLES.length };
      },
    };
    this.all = [...archives, description, ...tables];
  }

  /** How much a file holds. Its bytes are kept until they are taken. */
  measure(download: Download): Measure {
    const known = this.#measures.get(download);
    if (known !== undefined) return known;
    const { bytes, rows } = download.make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const measure = { bytes: bytes.length, rows, sha256 };
    this.#made.set(download, bytes);
    this.#measures.set(download, measure);
    return measure;
  }

  /** The bytes of a file, which are not kept any longer. */
  take(download: Download): Uint8Array {
    this.measure(download);
    const bytes = this.#made.get(download) ?? download.make().bytes;
    this.#made.delete(download);
    return bytes;
  }
}

function citationsOf({ own, home }: Part) {
  return own.meetings.map((meeting) => citationOf(own, meeting, home));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
