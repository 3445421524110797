import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person, Topic } from '../../archive/content.ts';
import { entityAddress } from '../../archive/addresses.ts';
import { FEED_FORMATS } from '../../exports/feed-formats.ts';
import { feedOf, followed } from '../../exports/feed.ts';
import { archive } from '../../components/archive.ts';
import { home } from '../../components/links.ts';

interface Props {
  readonly format: keyof typeof FEED_FORMATS;
  /** Nothing for the feed of all records. */
  readonly about: Person | Topic | undefined;
}

export const getStaticPaths = (() =>
  (['xml', 'json'] as const).flatMap((format) =>
    [undefined, ...followed(archive)].map((about) => ({
      params: { about: about && entityAddress(about).replace(/\/$/u, ''), format },
      props: { format, about } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The feed of all records, of a head of government, or of a topic. */
export const GET: APIRoute<Props> = ({ props: { format, about } }) => {
  const { type, write } = FEED_FORMATS[format];
  return new Response(write(feedOf(archive, home, about)), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
