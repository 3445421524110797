/** Stands where `npm run new` leaves text to an editor; the check reports every place where it still stands. */
export const UNWRITTEN = '[to be written]';

/** Stands where an editor has to write the id of a side. */
export const UNWRITTEN_SIDE = 'to-be-written';

/** Stands for the hash of a report that was not at hand; no file has this one. */
export const UNKNOWN_SHA256 = '0'.repeat(64);
