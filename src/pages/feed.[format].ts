import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED_ENDINGS } from '../formats/feed-file.ts';
import type { FeedFormat } from '../formats/feed-file.ts';
import { feedFile } from '../site/feeds.ts';

export const getStaticPaths = (() =>
  FEED_ENDINGS.map((format) => ({ params: { format }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = ({ props }) => feedFile(props.format);
