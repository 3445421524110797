import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person, Topic } from '../../../archive/entity.ts';
import { archive } from '../../../site/archive.ts';
import { FEED_FORMATS, feedFile } from '../../../site/feeds.ts';
import type { FeedFormat } from '../../../site/feeds.ts';

export const getStaticPaths = (() =>
  [...archive.people, ...archive.topics].flatMap((about) =>
    Object.keys(FEED_FORMATS).map((format) => ({
      params: { kind: about.kind, id: about.id, format },
      props: { about, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ about: Person | Topic; format: FeedFormat }> = ({ props }) =>
  feedFile(props.format, props.about);
