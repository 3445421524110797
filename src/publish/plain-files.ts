import { readFileSync } from 'node:fs';
import { entityAddress, recordFileAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Home } from '../formats/addresses.ts';
import { FEED_ENDINGS, feedText, followed } from '../formats/feed-file.ts';
import { RECORD_FILES } from '../formats/record-files.ts';
import { RECORD_FILE_KINDS, editorsFile, writeRecordFile } from '../formats/write-record-file.ts';
import type { Job } from './shared-jobs.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The files that stand in numbers beside records and entities, a job for each record and each entity: the records in
 * other forms, the feeds of heads of government and topics. As pages of Astro each would cost several times what it takes to write
 * it, and a large archive has a hundred thousand.
 */
export function plainFileJobs(
  archive: Archive,
  { site, home, content }: { site: SiteFiles; home: Home; content: string },
): Job[] {
  const ofRecords = archive.meetings.map((meeting): Job => () => {
    for (const kind of RECORD_FILE_KINDS) {
      const address = recordFileAddress(meeting, RECORD_FILES[kind].ending);
      const text =
        kind === 'md' ? readFileSync(editorsFile(content, meeting)) : writeRecordFile(kind, archive, meeting, home);
      site.write(address, text);
    }
  });
  const ofEntities = followed(archive).map((about): Job => () => {
    for (const format of FEED_ENDINGS) {
      site.write(`${entityAddress(about)}feed.${format}`, feedText(archive, home, format, about));
    }
  });
  return [...ofRecords, ...ofEntities];
}
