import type { Cell, DataTable } from './data-table.ts';

/**
 * What begins a text that a spreadsheet would run as a formula, in its wide forms too, and the apostrophe itself.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const GUARDED = /^['=+\-@\t\r\n＝＋－＠]/u;

/** What stands between the parts of a list; in a part itself a comma stands for its first sign. */
export const LIST_DELIMITER = '; ';

/** The mark by which Excel takes a file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of a table as CSV after RFC 4180: UTF-8, lines that end with CR LF, a header, cells in quotation marks where they must be. */
export function rowsCsv(table: DataTable, rows: readonly (readonly Cell[])[]): string {
  const header = table.columns.map(({ name }) => name);
  const lines = [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`);
  return `${table.isForSpreadsheets ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
}

/** A cell, in quotation marks where a comma, a quotation mark or the end of a line would end it. */
function written(cell: Cell): string {
  const text = guarded(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would run gets an apostrophe in front. One that begins with an apostrophe gets another,
 * so that taking one apostrophe from the beginning of every text that has it gives back exactly what was said.
 * Numbers are no formulas and stay as they are.
 */
function guarded(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text =
    typeof cell === 'object' ? cell.map((part) => part.replaceAll(';', ',')).join(LIST_DELIMITER) : (cell ?? '');
  return GUARDED.test(text) ? `'${text}` : text;
}
