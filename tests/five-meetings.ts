import { fileURLToPath } from 'node:url';

/**
 * The content folder that the tests read: five records as the archive had them once, kept so that no test depends on
 * what editors add. Only the tests in `content/` read the archive’s own.
 */
export const FIVE_MEETINGS = fileURLToPath(new URL('fixtures/five-meetings', import.meta.url));
