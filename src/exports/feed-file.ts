import type { Archive } from '../archive/archive.ts';
import type { Entity, Person, Topic } from '../archive/content.ts';
import { wordsIn } from '../words/words.ts';
import type { Home } from './addresses.ts';
import { atomFeed } from './atom.ts';
import { feedOf } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';

const words = wordsIn();

/** The forms in which every feed is given, by the ending of its file. */
export const FEED_FORMATS = {
  xml: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** Whether an entity has a feed of its own: a topic has one, and whoever is or was head of government. */
export function isFollowed(entity: Entity): entity is Person | Topic {
  return (
    entity.kind === 'topics' ||
    (entity.kind === 'people' && entity.offices.some(({ headOfGovernmentOf }) => headOfGovernmentOf !== undefined))
  );
}

/** Those who have a feed of their own. */
export function followed({ people, topics }: Archive): readonly (Person | Topic)[] {
  return [...people, ...topics].filter(isFollowed);
}

/** A feed as the text of a file: of all records, or of what concerns one person or topic. */
export function feedText(archive: Archive, home: Home, format: FeedFormat, about?: Person | Topic): string {
  const feed = feedOf(
    archive,
    home,
    {
      ...words.feeds,
      language: words.language,
      day: (day) => words.day(day),
      voice: (voice) => words.nameOfVoice(archive, voice),
      paragraph: words.record.paragraphShort,
      retoldFrom: words.record.retoldFrom,
      onlyQuoted: words.record.onlyQuoted,
      reworded: words.record.correctionReworded,
      moved: words.record.correctionMoved,
      movedAndReworded: words.record.correctionMovedAndReworded,
      withdrawn: words.record.correctionWithdrawn,
      before: words.record.wordingCited,
      after: words.record.wordingNow,
    },
    about,
  );
  return FEED_FORMATS[format].write(feed);
}
