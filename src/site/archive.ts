import { createArchive } from '../archive/archive.ts';
import { readContent } from '../archive/read-content.ts';
import { contentFolder } from '../content-folder.ts';

/** The archive that the pages of this build tell, read once. */
export const archive = createArchive(await readContent(contentFolder()));
