import { z } from 'zod';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

export const PLACE_KINDS = ['country', 'city', 'town', 'building'] as const;

/** A place named in the records: content/places/ID.yaml. */
export const PlaceSchema = z.strictObject({
  ...nameFields,
  kind: z.enum(PLACE_KINDS),
  /** The country it lies in, as a plain name; for a country, its own name. */
  country: z.string().min(1),
  /** The place it is part of, when that has a file too: the city of a building. */
  within: IdSchema.optional(),
  /** Degrees north and east, two decimals are enough; south and west are negative. */
  coordinates: z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** One or two plain sentences on the place. */
  about: z.string().min(1),
});

export type PlaceEntry = z.output<typeof PlaceSchema>;
