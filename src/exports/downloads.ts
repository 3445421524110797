import { createHash } from 'node:crypto';
import { archiveOfPeriod } from '../archive/archive-of-period.ts';
import { type Archive, latestChange } from '../archive/archive.ts';
import { periodsOf } from '../archive/pager.ts';
import { archiveJson } from './archive-json.ts';
import { calendar } from './calendar.ts';
import { bibTex, cslJson, ris } from './citation-files.ts';
import { citationOf } from './citation.ts';
import { rowsCsv } from './csv.ts';
import type { DataTable } from './data-table.ts';
import { dataPackage } from './datapackage.ts';
import { epub } from './epub.ts';
import { archiveJsonLd } from './json-ld.ts';
import { DATA_TABLES } from './tables.ts';

/** Meetings that one file holds at most; a larger archive is given out in parts. */
export const MOST_MEETINGS = 1000;

/** The meetings of one period, or all, as what files are made of. */
interface Part {
  /** The archive as if it held these alone. */
  readonly own: Archive;
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
  { of: 'ics', type: 'text/calendar', make: ({ own, home }: Part) => calendar(own, home) },
] as const; // prettier-ignore

/**
 * What is known of a file before it is made: its name below /data/, the part of a large archive that it holds, the day its
 * content changed last, and what it is: a table, its description, or the archive in one format, by the ending of its name.
 */
type About = Readonly<Record<'file' | 'type', string> & Record<'period' | 'changed', string | undefined>> & {
  readonly of: DataTable | 'datapackage' | (typeof FORMATS)[number]['of'];
};

/** A file that can be taken away, made once in a build and let go when it was written. */
export type Download = ReturnType<typeof download>;

function download(about: About, make: () => { content: string | Uint8Array; rows: number }) {
  const inBytes = ({ content }: ReturnType<typeof make>) => (typeof content === 'string' ? new TextEncoder().encode(content) : content); // prettier-ignore
  let made: Uint8Array | undefined;
  let measured: { bytes: number; rows: number; sha256: string } | undefined;
  /** How much it holds: rows of a table, tables of the package, else records. Its bytes are kept until they are taken. */
  const measure = () => {
    if (measured !== undefined) return measured;
    const written = make();
    made = inBytes(written);
    measured = { bytes: made.length, rows: written.rows, sha256: createHash('sha256').update(made).digest('hex') };
    return measured;
  };
  /** Its bytes, which are not kept any longer. */
  const take = () => {
    measure();
    const bytes = made ?? inBytes(make());
    made = undefined;
    return bytes;
  };
  return { ...about, measure, take };
}

/** Files as readers look for them: all statements, the archive as a whole, and the further tables with their description. */
export function sorted(files: readonly Download[]) {
  const isTable = ({ of }: Download) => typeof of !== 'string' || of === 'datapackage';
  const statements = files.filter(({ of }) => of === DATA_TABLES[0]);
  const tables = files.filter((file) => isTable(file) && !statements.includes(file));
  return { statements, whole: files.filter((file) => !isTable(file)), tables };
}

/**
 * The files of an archive; the same archive gives the same bytes.
 * @param cover of the book, a PNG
 * @param most meetings of one file
 */
export function downloadsOf(whole: Archive, home: string, cover: Uint8Array, most = MOST_MEETINGS): Download[] {
  const all: Part = { own: whole, home, cover, period: undefined };
  const parts = periodsOf(whole.meetings, most).map((period): Part => {
    return { ...all, own: archiveOfPeriod(whole, period), period: period.key };
  });
  const about = (name: string, ending: string, { own, period }: Part) => ({
    file: `${name}${period === undefined ? '' : `-${period}`}.${ending}`,
    period,
    changed: latestChange(own.meetings),
  });
  const archives = FORMATS.flatMap(({ of, type, make }) =>
    parts.map((part) => {
      const made = () => ({ content: make(part), rows: part.own.meetings.length });
      return download({ ...about('archive', of, part), type, of }, made);
    }),
  );
  const tables = DATA_TABLES.flatMap((table) =>
    (table.isOfMeetings ? parts : [all]).map((part) =>
      download({ ...about(table.name, 'csv', part), type: 'text/csv', of: table }, () => {
        const rows = table.rows(part.own, home);
        return { content: rowsCsv(table, rows), rows: rows.length };
      }),
    ),
  );
  const filesOf = (table: DataTable) =>
    tables.filter(({ of }) => of === table).map(({ file, measure }) => ({ path: file, ...measure() }));
  const described = { ...about('datapackage', 'json', all), type: 'application/json', of: 'datapackage' } as const;
  const packed = () => ({ content: dataPackage(whole, home, filesOf), rows: DATA_TABLES.length });
  return [...archives, download(described, packed), ...tables];
}

function citationsOf({ own, home }: Part) {
  return own.meetings.map((meeting) => citationOf(own, meeting, home));
}
