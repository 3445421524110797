import { createArchive } from '../archive/create-archive.ts';
import { handedContent } from '../archive/handed-content.ts';
import { readContent } from '../archive/read-content.ts';
import { contentFolder } from '../content-folder.ts';
import { earlierReading } from './earlier-reading.ts';

/**
 * The archive that the pages tell: the content that the build has checked; or while developing as it is now, which may
 * have problems that the editor is about to fix.
 */
export const archive = createArchive(handedContent() ?? (await readContent(contentFolder(), earlierReading)));
