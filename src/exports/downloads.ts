import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { archiveOfPeriod } from '../archive/archive-of-period.ts';
import { latestChange } from '../archive/archive.ts';
import { periodsOf } from '../archive/pager.ts';
import type { Home } from './addresses.ts';
import { archiveJson } from './archive-json.ts';
import { archiveJsonLd } from './archive-json-ld.ts';
import { bibTex } from './bibtex.ts';
import { calendarOf } from './calendar.ts';
import { citationOf } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { rowsCsv } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { epub } from './epub/epub.ts';
import { ris } from './ris.ts';
import type { DataTable } from './tables/data-table.ts';
import { DATA_TABLES } from './tables/data-tables.ts';

/** Meetings that one file holds at most; a larger archive is given out in parts. */
export const MOST_MEETINGS = 1000;

/** What files there are beside the tables, by the end of their names. */
const WHOLE = {
  json: { type: 'application/json', write: archiveJson },
  jsonld: { type: 'application/ld+json', write: archiveJsonLd },
  bib: { type: 'application/x-bibtex', write: (archive: Archive, home: Home) => bibTex(citations(archive, home)) },
  ris: { type: 'application/x-research-info-systems', write: (archive: Archive, home: Home) => ris(citations(archive, home)) },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: (archive: Archive, home: Home) => cslJson(citations(archive, home)) },
} as const; // prettier-ignore

type WholeFormat = keyof typeof WHOLE | 'epub' | 'ics';

/** A file that can be taken away. */
export interface Download {
  /** Its name below /data/. */
  readonly file: string;
  readonly type: string;
  /** What it is: a table, its description, or the archive in one format. */
  readonly of: DataTable | 'datapackage' | WholeFormat;
  /** The part of a large archive that it holds. */
  readonly period: string | undefined;
  /** The day its content changed last, YYYY-MM-DD. */
  readonly changed: string | undefined;
  /** Makes it anew; the same archive gives the same bytes. */
  readonly make: () => { readonly bytes: Uint8Array; readonly rows: number };
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

  /** @param most meetings of one file */
  constructor(archive: Archive, home: Home, most = MOST_MEETINGS) {
    const parts = periodsOf(archive.meetings, most).map((period) => ({
      key: period.key,
      own: archiveOfPeriod(archive, period),
      changed: latestChange(period.meetings),
    }));
    this.periods = parts.flatMap(({ key }) => key ?? []);
    const changed = latestChange(archive.meetings);
    const named = (name: string, key: string | undefined, ending: string) =>
      `${name}${key === undefined ? '' : `-${key}`}.${ending}`;
    const tables = DATA_TABLES.flatMap((table) =>
      (table.isOfMeetings ? parts : [{ key: undefined, own: archive, changed }]).map((part): Download => ({
        file: named(table.name, part.key, 'csv'),
        type: 'text/csv',
        of: table,
        period: part.key,
        changed: part.changed,
        make: () => {
          const rows = table.rows(part.own, home);
          return { bytes: utf8(rowsCsv(table, rows)), rows: rows.length };
        },
      })),
    );
    const whole = Object.entries(WHOLE).flatMap(([ending, { type, write }]) =>
      parts.map(({ key, own, changed: day }): Download => ({
        file: named('archive', key, ending),
        type,
        of: ending as keyof typeof WHOLE,
        period: key,
        changed: day,
        make: () => ({ bytes: utf8(write(own, home)), rows: own.meetings.length }),
      })),
    );
    const calendars = parts.map(({ key, own, changed: day }): Download => ({
      file: named('archive', key, 'ics'),
      type: 'text/calendar',
      of: 'ics',
      period: key,
      changed: day,
      make: () => ({ bytes: utf8(calendarOf(archive, own.meetings, home)), rows: own.meetings.length }),
    }));
    const books = parts.map(({ key, own, changed: day }): Download => ({
      file: named('archive', key, 'epub'),
      type: 'application/epub+zip',
      of: 'epub',
      period: key,
      changed: day,
      make: () => ({ bytes: epub(own, home, key), rows: own.meetings.length }),
    }));
    const description: Download = {
      file: 'datapackage.json',
      type: 'application/json',
      of: 'datapackage',
      period: undefined,
      changed,
      make: () => {
        const filesOf = (table: DataTable) =>
          tables
            .filter((download) => download.of === table)
            .map((download) => ({ path: download.file, ...this.measure(download) }));
        return { bytes: utf8(dataPackage(archive, home, filesOf)), rows: DATA_TABLES.length };
      },
    };
    this.all = [...books, ...whole, ...calendars, description, ...tables];
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

function citations(archive: Archive, home: Home) {
  return archive.meetings.map((meeting) => citationOf(archive, meeting, home));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
