import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person, Topic } from '../archive/entity.ts';
import { FEED_ENDINGS, followed } from '../formats/feed-file.ts';
import type { FeedFormat } from '../formats/feed-file.ts';
import { archive } from '../site/archive.ts';
import { feedFile } from '../site/feeds.ts';

export const getStaticPaths = (() =>
  followed(archive).flatMap((about) =>
    FEED_ENDINGS.map((format) => ({
      params: { kind: about.kind, id: about.id, format },
      props: { about, format },
    })),
  )) satisfies GetStaticPaths;

/** The feed of one person or topic, while developing; a build writes it as src/publish/plain-files.ts says. */
export const GET: APIRoute<{ about: Person | Topic; format: FeedFormat }> = ({ props }) =>
  feedFile(props.format, props.about);
