import type { APIRoute } from 'astro';
import { FEED_ENDINGS, followed } from '../formats/feed-file.ts';
import { archive } from '../site/archive.ts';
import { feedFile } from '../site/feeds.ts';

/** The feed of one person or topic, while developing; a build writes it as src/publish/plain-files.ts says. */
export const GET: APIRoute = ({ params, url }) => {
  const about = followed(archive).find(({ kind, id }) => id === params['id'] && url.pathname.includes(`/${kind}/`));
  const format = FEED_ENDINGS.find((ending) => url.pathname.endsWith(`.${ending}`));
  if (about === undefined || format === undefined) return new Response('no such feed', { status: 404 });
  return feedFile(format, about);
};
