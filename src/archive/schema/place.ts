import { z } from 'zod';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

export const PLACE_KINDS = ['country', 'city', 'town', 'building'] as const;

/** A place named in the records: content/places/ID.yaml. */
export const PlaceSchema = z.strictObject({
  ...nameFields,
  kind: z.enum(PLACE_KINDS).describe('What sort of place it is; a meeting is held in a city or town, in a building.'),
  country: z.string().min(1).describe('The country it is in, as a plain name; for a country, its own name.'),
  within: IdSchema.optional().describe('The place it is part of, when that has a file too: the city of a building.'),
  coordinates: z
    .strictObject({
      latitude: z.number().min(-90).max(90).describe('Degrees north; south is negative.'),
      longitude: z.number().min(-180).max(180).describe('Degrees east; west is negative.'),
    })
    .optional()
    .describe('Where it is, in degrees, for the map of places; two decimals are enough.'),
  about: z.string().min(1).describe('One or two plain sentences on the place.'),
});

export type PlaceEntry = z.output<typeof PlaceSchema>;
