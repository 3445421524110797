import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { type RecordToIndex, writePage } from '../search/indexed-record.ts';
import { lexiconFiles, nameRows, officeRows, wordList } from '../search/lexicon-files.ts';
import { AHEAD_PATH, type FilesAhead, lexiconFileCount, lexiconPath } from '../search/search-places.ts';
import { Lexicon } from '../search/lexicon.ts';
import { recordsToIndex } from '../search/passages.ts';
import { inflectBy } from '../search/words.ts';
import { wordsIn } from '../words/words.ts';
import { engineScript } from './engine-script.ts';

/** Records are fetched together where there are few of them; of a larger archive each is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 40;
/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;
/**
 * Our words are stems already: in no language of its own the engine has no stemmer, which is 4,400 bytes less to fetch.
 */
const LANGUAGE = 'unknown';

/**
 * Writes the search of an archive: the index of the engine in `pagefind/`, and in `names/` the files by which queries
 * are understood.
 * @param folder of the site
 * @param english the archive in English, where this is an edition of it
 * @throws what the engine refuses
 */
export async function writeSearch(folder: string, archive: Archive, english = archive): Promise<void> {
  const words = wordsIn(archive.language);
  const { endings } = (await import(`../words/${words.language}/search.ts`)) as { endings?: RegExp };
  inflectBy(endings);
  const rows = nameRows(archive, words, english);
  const names = new Lexicon();
  names.add({ names: rows });
  const records = recordsToIndex(archive, names, words);
  const index = join(folder, 'pagefind');
  await indexRecords(records, index);
  const common = readFileSync(new URL('../search/common-english.txt', import.meta.url), 'utf8');
  const files: [path: string, content: unknown][] = [
    ...lexiconFiles(
      rows,
      wordList(records),
      officeRows(archive, words, english),
      lexiconFileCount(archive.meetings.length),
    ),
    [lexiconPath('common'), { common: common.split(/\s+/u).join(' ').trim() }],
    [AHEAD_PATH, filesAhead(index)],
  ];
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
}

/** Hands records to the search engine, a process of its own, and has it write its files. */
async function indexRecords(records: readonly RecordToIndex[], folder: string): Promise<void> {
  try {
    const index = await handRecords(records);
    refuse([await index.writeFiles({ outputPath: folder })]);
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of namesIn(join(folder, 'fragment'))) publishFragment(join(folder, 'fragment', name));
  const script = join(folder, 'pagefind.js');
  writeFileSync(script, engineScript(readFileSync(script, 'utf8')));
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.pagefind'))) unpackProgram(join(folder, name));
}

/** The sign that the engine puts before what it packs. */
const SIGN = 'pagefind_dcd';

function unpacked(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(SIGN.length);
}

/** Writes the program of the engine as the WebAssembly that it is, for servers to compress. */
function unpackProgram(file: string): void {
  writeFileSync(file.replace(/pagefind$/u, 'wasm'), unpacked(file));
  rmSync(file);
}

/** The names in a folder of the index, which is missing where no record is. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What Pagefind writes for interfaces of its own, which this site does not have. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/**
 * Writes what is fetched of a record as JSON, for servers to compress, without our words: the engine keeps them there
 * for excerpts of its own.
 */
function publishFragment(file: string): void {
  const bare = unpacked(file)
    .toString()
    .replaceAll(/"content":"(?:[^"\\]|\\.)*"/gu, '"content":""');
  writeFileSync(file.replace(/pf_fragment$/u, 'json'), bare);
  rmSync(file);
}

/** The latest first: in this order the engine gives those that answer equally well, and all of them. */
async function handRecords(records: readonly RecordToIndex[]): Promise<PagefindIndex> {
  const isOneFile = records.length <= MOST_RECORDS_IN_ONE_FILE;
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, ...(isOneFile ? { maxFragments: 1 } : {}) });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (let at = 0; at < records.length; at += RECORDS_ON_THE_WAY) {
    const handed = records.slice(at, at + RECORDS_ON_THE_WAY);
    refuse(await Promise.all(handed.map((record) => index.addHTMLFile({ url: `/${record.address}`, content: writePage(record) })))); // prettier-ignore
  }
  return index;
}

function refuse(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** Together they must not take longer to fetch than the engine itself. */
const MOST_BYTES_AHEAD = 60_000;
/** So many times longer than on its way is what records are shown by. */
const JSON_IS_LONGER = 5;

/**
 * The files that every search of a small archive needs, to be fetched before the engine asks for them. A large
 * archive has many index files of which a search needs few: then only the list of them is fetched ahead.
 */
function filesAhead(folder: string): FilesAhead {
  const first = readdirSync(folder).filter((name) => name.endsWith('.pf_meta'));
  const chunks = ['index', 'fragment'].flatMap((kind) => namesIn(join(folder, kind)).map((name) => `${kind}/${name}`));
  const onTheWay = (name: string) => statSync(join(folder, name)).size / (name.endsWith('.json') ? JSON_IS_LONGER : 1);
  const bytes = chunks.reduce((sum, name) => sum + onTheWay(name), 0);
  if (bytes <= MOST_BYTES_AHEAD) return { files: [...first, ...chunks.sort()], index: [] };
  const index = namesIn(join(folder, 'index')).map((name) => [firstWord(unpacked(join(folder, 'index', name))), name] as const); // prettier-ignore
  return { files: first, index: index.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The first word of a file of the index, which is CBOR: lists in a list, the first of each a text. */
function firstWord(file: Buffer): string {
  const [head = ''] =
    /^\x81(?:[\x80-\x97]|\x98.|\x99..)\x83(?:[\x60-\x77]|\x78.)/su.exec(file.toString('latin1')) ?? [];
  const length = head.at(-2) === '\x78' ? head.charCodeAt(head.length - 1) : head.charCodeAt(head.length - 1) - 0x60;
  if (!(length > 0)) throw new Error('A file of Pagefind’s index does not begin with a word: see what the release that is installed writes.'); // prettier-ignore
  return file.subarray(head.length, head.length + length).toString();
}
