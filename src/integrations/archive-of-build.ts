import { createArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { readContent } from '../archive/read-content.ts';
import { contentFolder } from '../content-folder.ts';

let reading: Promise<Archive> | undefined;

/** The archive that the hooks behind a build share, read when the first of them asks for it. */
export function archiveOfBuild(): Promise<Archive> {
  reading ??= readContent(contentFolder()).then(createArchive);
  return reading;
}
