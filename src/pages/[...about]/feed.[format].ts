import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person, Topic } from '../../archive/content.ts';
import { entityAddress } from '../../archive/addresses.ts';
import { FEED_FORMATS, feedText, followed } from '../../exports/feed-file.ts';
import type { FeedFormat } from '../../exports/feed-file.ts';
import { archive } from '../../site/archive.ts';
import { home } from '../../site/home.ts';

interface Props {
  readonly format: FeedFormat;
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
export const GET: APIRoute<Props> = ({ props: { format, about } }) =>
  new Response(feedText(archive, home, format, about), {
    headers: { 'Content-Type': `${FEED_FORMATS[format].type}; charset=utf-8` },
  });
