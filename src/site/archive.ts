import { createArchive } from '../archive/create-archive.ts';
import { keptArchive } from '../archive-of-build.ts';
import { readContent } from '../archive/read-content.ts';
import { contentFolder } from '../content-folder.ts';
import { earlierReading } from './earlier-reading.ts';

/** The archive that the pages tell: that which the build has read, or while developing the content as it is now. */
export const archive = keptArchive() ?? createArchive(await readContent(contentFolder(), earlierReading));
