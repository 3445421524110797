import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { recordsToIndex } from '../search/search-files.ts';
import { phase } from './build-log.ts';

/** A small archive is fetched whole with its first result; of a large one each record is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 20;
/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;

/**
 * Writes the search index of one build. The engine is a process of its own: it is handed the records before there is
 * anything else to do for it to wait for, and writes its files while the pages are made.
 */
export class IndexWriter {
  #index: PagefindIndex | undefined;
  #written: Promise<void> | undefined;

  /**
   * Starts the engine and hands it the records, the latest first: those that answer equally well come back in this
   * order, and so do all of them together, by which a search is put in order of date.
   * @param onRecords is told how many it has
   * @throws what the engine refuses
   */
  async takeIn(archive: Archive, onRecords: (records: number) => void = () => undefined): Promise<void> {
    await phase('handing records to the engine', async () => {
      const total = archive.meetings.length;
      const isOneFile = total <= MOST_RECORDS_IN_ONE_FILE;
      const { index, errors } = await createIndex({ forceLanguage: 'en', ...(isOneFile ? { maxFragments: 1 } : {}) });
      if (index === undefined) throw new Error(errors.join('\n'));
      this.#index = index;
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
    });
  }

  /**
   * Lets the engine write its files, without waiting for them; nothing where it was handed no records.
   * @param folder of the site
   */
  startWriting(folder: string): void {
    const index = this.#index;
    if (index === undefined) return;
    this.#written = phase('writing the index, beside the pages', async () => {
      try {
        refuse([await index.writeFiles({ outputPath: folder })]);
      } finally {
        await close();
      }
    });
    // Whatever goes wrong there is told at the end; until then somebody has to have heard of it.
    this.#written.catch(() => undefined);
  }

  /**
   * Waits until the files are written and the engine has ended.
   * @throws what the engine refuses
   */
  async end(): Promise<void> {
    await this.#written;
  }
}

function refuse(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
