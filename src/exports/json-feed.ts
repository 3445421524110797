import { moment } from '../archive/archive.ts';
import type { Feed } from './feed.ts';

/** A feed in JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: `${feed.path}.json`,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, link, summary, html, published, updated, topics }) => ({
      id,
      url: link,
      title,
      ...(summary !== undefined && { summary }),
      content_html: html,
      date_published: moment(published),
      date_modified: moment(updated),
      tags: topics,
    })),
  };
  return `${JSON.stringify(written, undefined, 1)}\n`;
}
