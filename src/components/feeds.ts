import { atomFeed } from '../exports/atom.ts';
import { jsonFeed } from '../exports/json-feed.ts';

/** The forms in which every feed is given, by the ending of its file. */
export const FEED_FORMATS = {
  xml: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;
