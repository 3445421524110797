import { type Archive, latestChange, moment } from '../archive/archive.ts';
import { LIST_DELIMITER } from './csv.ts';
import { type ColumnDescription, type DataTable, meaningsIn } from './data-table.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { DATA_TABLES } from './tables.ts';

/** A file of a table: its path from datapackage.json, and what is in it. */
type TableFile = Readonly<Record<'path' | 'sha256', string>> & { readonly bytes: number };

/**
 * The Frictionless description of the data files, datapackage.json (version 2 of the standard).
 * @param filesOf the files of a table, several where a large archive is divided
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(
  archive: Archive,
  home: string,
  filesOf: (table: DataTable) => readonly TableFile[],
): string {
  const { name, description, editor, licence } = archive.settings;
  const words = wordsIn(archive.language);
  const changed = latestChange(archive.meetings);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name:
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '') || 'archive',
    id: home,
    title: name,
    description: description + words.marks.space + words.codebook.guard,
    homepage: `${home}data/`,
    ...(changed === undefined ? {} : { version: changed, created: moment(changed) }),
    licenses: [{ name: licence.name.replaceAll(' ', '-'), title: licence.name, path: licence.url }],
    contributors: [{ title: editor, roles: ['editor'] }],
    resources: DATA_TABLES.map((table) => resource(words, table, filesOf(table))),
  };
  return `${JSON.stringify(descriptor, undefined, 1)}\n`;
}

/** How the files are written, see csv.ts. */
const DIALECT = { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' };

function resource(words: Words, table: DataTable, files: readonly TableFile[]) {
  const [only, ...more] = files;
  const { row, meaning } = meaningsIn(words, table);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    // Each part has the header row.
    path: only !== undefined && more.length === 0 ? only.path : files.map(({ path }) => path),
    type: 'table',
    description: words.codebook.oneRow(row),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', ...DIALECT },
    ...(only !== undefined && more.length === 0 && { bytes: only.bytes, hash: `sha256:${only.sha256}` }),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column) => field(words, column, meaning(column))),
      missingValues: [''],
      ...(table.key.length > 0 && { primaryKey: table.key }),
      ...foreignKeys(table),
    },
  };
}

function field(words: Words, { name, type, required, values }: ColumnDescription, meaning: string) {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  // The published profile knows no lists.
  const kind = type === 'list' ? 'string' : type;
  const description = type === 'list' ? words.codebook.list(meaning, LIST_DELIMITER) : meaning + words.marks.stop;
  return { name, type: kind, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

function foreignKeys({ name, columns }: DataTable) {
  const keys = columns.flatMap(({ name: column, refersTo }) => {
    if (refersTo === undefined) return [];
    const [key] = DATA_TABLES.find((table) => table.name === refersTo)?.key ?? [];
    if (key === undefined) throw new Error(`“${column}” refers to “${refersTo}”, which has no key`);
    // A table that refers to itself says so without its name.
    const of = refersTo === name ? {} : { resource: refersTo };
    return [{ fields: [column], reference: { ...of, fields: [key] } }];
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}
