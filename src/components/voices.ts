import type { Voice } from '../archive/content.ts';
import { factValue } from '../archive/schema/parts.ts';
import type { Source } from '../archive/schema/meeting.ts';
import type { Words } from '../words/words.ts';
import { archive } from './archive.ts';

/** Where a voice sits at the table: one of the two sides, or neither. */
export type Seat = 'first' | 'second' | 'neither';

/** The seat of a voice; styles set the two sides apart by it. */
export function seatOf(voice: Voice): Seat {
  const [first, second] = archive.settings.sides;
  return voice === first?.id ? 'first' : voice === second?.id ? 'second' : 'neither';
}

/** What a voice is called: the name of the side, or the word for the shared section. */
export function nameOfVoice(voice: Voice, words: Words): string {
  return words.nameOfVoice(archive, voice);
}

/** Who published a report; where that is not known, the site on which it was found. */
export function publisherOf({ publisher, url }: Source, words: Words): string {
  const name = factValue(publisher);
  if (name !== undefined) return name;
  return url === undefined ? words.record.publisherUnknown : new URL(url).hostname.replace(/^www\./u, '');
}
