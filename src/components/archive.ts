import { archiveIn, createArchive } from '../archive/create-archive.ts';
import { daysChanged } from '../archive/days-changed.ts';
import { handedContent } from '../content/handed-content.ts';
import { readContent } from '../content/read-content.ts';
import { contentFolder, editionOfProcess } from '../content/content-folder.ts';
import { wordsIn } from '../words/words.ts';

/**
 * The archive in English, of the content that the build, or the server for editors, has checked; elsewhere as it is
 * now.
 */
export const englishArchive = createArchive(handedContent() ?? (await readContent(contentFolder())));

/** The archive that the pages tell, in the language of the edition that they are of. */
export const archive = archiveIn(editionOfProcess(), englishArchive);

/** The words in which they tell it. */
export const words = wordsIn(archive.language);

/** The day on which what a page of this build shows changed last, by its path below the home page. */
export const changedOnPage = daysChanged(archive);
