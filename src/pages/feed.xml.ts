import { feedOfAll } from '../site/feeds.ts';

export const GET = feedOfAll('xml');
