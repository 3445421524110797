import { factValue } from '../archive/schema/fact.ts';
import type { Source } from '../archive/schema/meeting.ts';
import type { Dictionary } from '../words/en.ts';

/** Who published a report; where that is not known, the site on which it was found. */
export function publisherOf({ publisher, url }: Source, words: Dictionary): string {
  const name = factValue(publisher);
  if (name !== undefined) return name;
  return url === undefined ? words.record.publisherUnknown : new URL(url).hostname.replace(/^www\./u, '');
}
