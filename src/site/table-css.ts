import type { Table } from '../archive/table.ts';

/** The class of the paragraphs and the line of topics in a row of the table, counted from 0. */
export function rowClass(row: number): string {
  return `r${String(row)}`;
}

/**
 * The rows of a record’s table, for the style block of its page: how many there are differs from record to record, and
 * the policy admits no style attributes. The heads of the sides are in the first row.
 */
export function tableCss({ rows }: Table): string {
  const places = rows.map((_, row) => `.${rowClass(row)}{grid-row:${String(row + 2)}}`).join('');
  return `@media (width>=64rem),print{${places}}`;
}
