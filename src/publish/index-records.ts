import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { recordsToIndex } from '../search/search-files.ts';
import { phase } from './build-log.ts';

/** A small archive is fetched whole with its first result; of a large one each record is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 20;
/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;

/** An index of which the engine has every record. */
interface IndexInWriting {
  /** Ends when its files are written and the engine has ended; fails with what the engine refuses. */
  readonly written: Promise<void>;
}

/**
 * Hands the records of an archive to the search engine, and leaves it to write its files: it is a process of its own,
 * which writes while the pages are made.
 * @param folder for the files of the index
 * @param onRecords is told how many it has
 * @throws what the engine refuses
 */
export async function indexRecords(
  archive: Archive,
  folder: string,
  onRecords: (records: number) => void,
): Promise<IndexInWriting> {
  const index = await phase('handing records to the engine', () => handRecords(archive, onRecords));
  const written = phase('writing the index, beside the pages', async () => {
    try {
      refuse([await index.writeFiles({ outputPath: folder })]);
    } finally {
      await close();
    }
  });
  // Whatever goes wrong there is told at the end; until then somebody has to have heard of it.
  written.catch(() => undefined);
  return { written };
}

/**
 * The latest first: those that answer equally well come back in this order, and so do all of them together, by which a
 * search is put in order of date.
 */
async function handRecords(archive: Archive, onRecords: (records: number) => void): Promise<PagefindIndex> {
  const total = archive.meetings.length;
  const isOneFile = total <= MOST_RECORDS_IN_ONE_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'en', ...(isOneFile ? { maxFragments: 1 } : {}) });
  if (index === undefined) throw new Error(errors.join('\n'));
  const toIndex = recordsToIndex(archive);
  const meetings = archive.meetings.toReversed();
  let before: ReturnType<PagefindIndex['addCustomRecord']>[] = [];
  for (let i = 0; i < total; i += RECORDS_ON_THE_WAY) {
    onRecords(i);
    const handed = meetings.slice(i, i + RECORDS_ON_THE_WAY).map((meeting) => {
      const { url, content, filters } = toIndex(meeting);
      return index.addCustomRecord({ url, content, language: 'en', filters: { ...filters } });
    });
    // The next are made ready while the engine works on those before them.
    refuse(await Promise.all(before));
    before = handed;
  }
  refuse(await Promise.all(before));
  return index;
}

function refuse(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
