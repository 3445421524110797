import { factValue } from '../archive/schema/parts.ts';
import type { Source } from '../archive/schema/meeting.ts';
import type { Words } from '../words/words.ts';

/** Who published a report; where that is not known, the site on which it was found. */
export function publisherOf({ publisher, url }: Source, words: Words): string {
  const name = factValue(publisher);
  if (name !== undefined) return name;
  return url === undefined ? words.record.publisherUnknown : new URL(url).hostname.replace(/^www\./u, '');
}
