import { fileURLToPath } from 'node:url';

/** The content of an archive of two other countries, whose presidents meet, with others beside them, and call each other. */
export const ANOTHER_ARCHIVE = fileURLToPath(new URL('fixtures/another-archive', import.meta.url));
