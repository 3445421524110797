import type { Person, Topic } from '../archive/entity.ts';
import { FEED_FORMATS, feedText } from '../formats/feed-file.ts';
import type { FeedFormat } from '../formats/feed-file.ts';
import { archive } from './archive.ts';
import { home } from './home.ts';

/** A feed as a file: of all records, or of what concerns one person or topic. */
export function feedFile(format: FeedFormat, about?: Person | Topic): Response {
  const text = feedText(archive, home, format, about);
  return new Response(text, { headers: { 'Content-Type': `${FEED_FORMATS[format].type}; charset=utf-8` } });
}
