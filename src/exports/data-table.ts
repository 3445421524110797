import type { Archive } from '../archive/archive.ts';
import { type Words, wordsIn } from '../words/words.ts';

/** What a cell holds; nothing where the archive does not say it. */
export type Cell = string | number | readonly string[] | undefined;

/** A column as readers of the file need to know it. Types are those of a Frictionless table schema. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'list';
  /** What it says, in one sentence without a full stop. */
  readonly meaning: string;
  /** Whether every row has it. */
  readonly required?: boolean;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** The table whose key it holds. */
  readonly refersTo?: string;
}

/** A table of the data files: what a row is, its columns, and how its rows are found. */
export interface DataTable {
  /** The name of its file, without ending. */
  readonly name: string;
  /** What one row is: “one numbered paragraph of a record”. */
  readonly row: string;
  /** The columns whose values together are different in every row; none where rows have no key. */
  readonly key: readonly string[];
  /** Whether its rows belong to meetings, so that it is divided with them in a large archive. */
  readonly isOfMeetings: boolean;
  /** Whether readers are to open it in a spreadsheet, by the mark that Excel asks for. */
  readonly isForSpreadsheets?: boolean;
  readonly columns: readonly ColumnDescription[];
  /** Its rows, each with a cell for every column. */
  readonly rows: (archive: Archive, home: string) => Cell[][];
}

/** Defines a table once, for its file, its description in the data package and the codebook. */
export function dataTable<Row>(
  name: string,
  row: string,
  {
    from,
    columns,
    ...more
  }: Pick<DataTable, 'key' | 'isOfMeetings' | 'isForSpreadsheets'> & {
    readonly from: (archive: Archive) => readonly Row[];
    readonly columns: readonly (ColumnDescription & {
      readonly cell: (row: Row, home: string, words: Words) => Cell;
    })[];
  },
): DataTable {
  const rows: DataTable['rows'] = (archive, home) => {
    const words = wordsIn(archive.language);
    return from(archive).map((one) => columns.map(({ cell }) => cell(one, home, words)));
  };
  return { name, row, columns, rows, ...more };
}

/** What a row of a table is and what its columns mean, in the words of a language. */
export function meaningsIn({ codebook }: Words, { name, row }: DataTable) {
  const own = codebook.tables[name];
  return {
    row: own?.row ?? row,
    meaning: (column: ColumnDescription) => own?.columns[column.name] ?? column.meaning,
  };
}
