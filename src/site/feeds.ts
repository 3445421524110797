import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person, Topic } from '../archive/content.ts';
import { FEED_FORMATS, feedText, followed } from '../exports/feed-file.ts';
import type { FeedFormat } from '../exports/feed-file.ts';
import { archive } from './archive.ts';
import { home } from './home.ts';

/** The feed of all records, as a route of Astro. */
export const feedOfAll =
  (format: FeedFormat): APIRoute =>
  () =>
    feedFile(format);

interface Props {
  readonly about: Person | Topic;
}

/** The feed of each head of government, or of each topic. */
export function feedOfEach(
  kind: 'people' | 'topics',
  format: FeedFormat,
): { getStaticPaths: GetStaticPaths; GET: APIRoute<Props> } {
  return {
    getStaticPaths: () =>
      followed(archive).flatMap((about) => (about.kind === kind ? { params: { id: about.id }, props: { about } } : [])),
    GET: ({ props: { about } }) => feedFile(format, about),
  };
}

function feedFile(format: FeedFormat, about?: Person | Topic): Response {
  const text = feedText(archive, home, format, about);
  return new Response(text, { headers: { 'Content-Type': `${FEED_FORMATS[format].type}; charset=utf-8` } });
}
