import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED_FORMATS, feedFile } from '../site/feeds.ts';
import type { FeedFormat } from '../site/feeds.ts';

export const getStaticPaths = (() =>
  Object.keys(FEED_FORMATS).map((format) => ({ params: { format }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = ({ props }) => feedFile(props.format);
