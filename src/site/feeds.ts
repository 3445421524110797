import type { Person, Topic } from '../archive/entity.ts';
import { atomFeed } from '../formats/atom.ts';
import { feedOf } from '../formats/feed-entries.ts';
import { jsonFeed } from '../formats/json-feed.ts';
import { formatsIn } from '../i18n/format.ts';
import { wordsIn } from '../i18n/words.ts';
import { archive } from './archive.ts';
import { home } from './home.ts';
import { nameOfVoice } from './voices.ts';

const words = wordsIn();
const formats = formatsIn(words.language);

/** The forms in which every feed is given, by the ending of its file. */
export const FEED_FORMATS = {
  xml: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** A feed as a file: of all records, or of what concerns one person or topic. */
export function feedFile(format: FeedFormat, about?: Person | Topic): Response {
  const { type, write } = FEED_FORMATS[format];
  const feed = feedOf(
    archive,
    home,
    {
      ...words.feeds,
      language: words.language,
      day: (day) => formats.day(day),
      voice: (voice) => nameOfVoice(voice, words),
      paragraph: words.record.paragraphShort,
      reworded: words.record.correctionReworded,
      moved: words.record.correctionMoved,
      movedAndReworded: words.record.correctionMovedAndReworded,
      withdrawn: words.record.correctionWithdrawn,
      before: words.record.wordingCited,
      after: words.record.wordingNow,
    },
    about,
  );
  return new Response(write(feed), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
