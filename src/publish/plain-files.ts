import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityAddress, recordFileAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Home } from '../formats/addresses.ts';
import { FEED_ENDINGS, feedText, followed } from '../formats/feed-file.ts';
import { RECORD_FILES } from '../formats/record-files.ts';
import { RECORD_FILE_KINDS, editorsFile, writeRecordFile } from '../formats/write-record-file.ts';

/**
 * Writes the files that stand in numbers beside records and entities: the records in other forms, the feeds of people
 * and topics. As pages of Astro each would cost several times what it takes to write it, and a large archive has a
 * hundred thousand. Written one by one, which for small files is far cheaper than many at once.
 * @param folder where the site is to stand
 * @returns how many files were written
 */
export function writePlainFiles(
  folder: string,
  { archive, home, content }: { archive: Archive; home: Home; content: string },
): number {
  let files = 0;
  const put = (address: string, text: string | Buffer) => {
    writeFileSync(join(folder, address), text);
    files += 1;
  };
  mkdirSync(join(folder, 'meetings'), { recursive: true });
  for (const meeting of archive.meetings) {
    for (const kind of RECORD_FILE_KINDS) {
      const address = recordFileAddress(meeting, RECORD_FILES[kind].ending);
      const text =
        kind === 'md' ? readFileSync(editorsFile(content, meeting)) : writeRecordFile(kind, archive, meeting, home);
      put(address, text);
    }
  }
  for (const about of followed(archive)) {
    mkdirSync(join(folder, entityAddress(about)), { recursive: true });
    for (const format of FEED_ENDINGS) {
      put(`${entityAddress(about)}feed.${format}`, feedText(archive, home, format, about));
    }
  }
  return files;
}
