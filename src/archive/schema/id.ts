import { z } from 'zod';

/** What every id looks like: lower-case Latin letters and digits in words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The id of a meeting or entity: its file name without the ending, and its permanent address.
 * Example: `karim-massimov` for `content/people/karim-massimov.yaml`.
 */
export const IdSchema = z.string().regex(ID_PATTERN, {
  error: 'lower-case letters a–z and digits in words joined by hyphens, such as karim-massimov',
});
