import { z } from 'zod';
import { isDay, parsePartialDate } from '../partial-date.ts';

/** A day of the calendar: YYYY-MM-DD. */
export const DaySchema = z
  .string()
  .refine(isDay, { error: 'a day of the calendar, YYYY-MM-DD, such as 2015-03-27' })
  // What is added to the JSON Schema, which knows nothing of the refinement.
  .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A date as exact as it is known. */
export const PartialDateSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== undefined, {
    error: 'a year 2014, a month 2014-12, a day 2015-12-14 or a span 2015-12-16/2015-12-18',
  })
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?)?$' });
