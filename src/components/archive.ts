import { createArchive } from '../archive/create-archive.ts';
import { daysChanged } from '../archive/days-changed.ts';
import { handedContent } from '../content/handed-content.ts';
import { readContent } from '../content/read-content.ts';
import { contentFolder } from '../content/content-folder.ts';

/**
 * The archive that the pages tell: the content that the build, or the server for editors, has checked; elsewhere as it
 * is now.
 */
export const archive = createArchive(handedContent() ?? (await readContent(contentFolder())));

/** The day on which what a page of this build shows changed last, by its path below the home page. */
export const changedOnPage = daysChanged(archive);
