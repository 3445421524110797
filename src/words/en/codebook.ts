/** What a row of a table is, and what its columns mean, by their names. */
interface TableWords {
  readonly row: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Tables by name; in English their definitions in src/exports/tables.ts say what they mean. */
const tables: Readonly<Record<string, TableWords>> = {};

/** What readers of the data files are told of them. */
export const codebook = {
  /** How text cells are guarded. */
  guard:
    'A text that begins with =, +, - or @, in their wide forms too, with a tab, a line break or an apostrophe has an apostrophe put in front of it, so that no spreadsheet takes it for a formula. Take one apostrophe from the beginning of a text to have it exactly.',
  oneRow: (row: string) => `One row is ${row}.`,
  list: (meaning: string, delimiter: string) => `${meaning}; between two stands “${delimiter}”.`,
  tables,
};
