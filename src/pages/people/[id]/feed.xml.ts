import { feedOfEach } from '../../../site/feeds.ts';

export const { getStaticPaths, GET } = feedOfEach('people', 'xml');
