import type { Archive } from './archive/archive.ts';

declare global {
  var archiveReadByBuild: Archive | undefined;
}

/**
 * Keeps the archive that the check of a build has read, so that the pages and the search index need not read it
 * again. It hangs on the global object because Astro bundles the pages: they have modules of their own, in the same
 * process.
 */
export function keepArchive(archive: Archive): void {
  globalThis.archiveReadByBuild = archive;
}

/** The archive of the running build; none while developing, where content is read anew after each edit. */
export function keptArchive(): Archive | undefined {
  return globalThis.archiveReadByBuild;
}

/** The archive of the running build, for what runs after its content was checked. */
export function archiveOfBuild(): Archive {
  const archive = keptArchive();
  if (archive === undefined) throw new Error('no archive was read; the check of the content comes first');
  return archive;
}
