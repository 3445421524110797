import { ParseCache } from '../content/parse-cache.ts';

/** What was read while developing. It stands by itself, so that it outlives the modules that an edit makes anew. */
export const parseCache = new ParseCache();
