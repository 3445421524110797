import { moment } from '../archive/archive.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { escapeXml, textIn, XML_DECLARATION } from './markup.ts';

/** The forms in which every feed is given, by the ending of its file. */
export const FEED_FORMATS = {
  xml: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;

/**
 * A feed in Atom (RFC 4287). Written here and not by a library, because those put a language on nothing, a generator
 * on everything, and control characters through.
 */
export function atomFeed(feed: Feed): string {
  const lines = [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    textIn('title', feed.title),
    textIn('subtitle', feed.subtitle),
    textIn('id', feed.id),
    textIn('updated', moment(feed.updated)),
    link('self', 'application/atom+xml', `${feed.path}.xml`),
    link('alternate', 'text/html', feed.page),
    link('license', 'text/html', feed.licence),
    `<author>${textIn('name', feed.author)}</author>`,
    ...feed.entries.map(entry),
    '</feed>',
  ];
  return `${XML_DECLARATION}${lines.join('\n')}\n`;
}

function entry({ id, title, link: address, summary, html, published, updated, topics }: FeedEntry): string {
  return [
    '<entry>',
    textIn('title', title),
    textIn('id', id),
    link('alternate', 'text/html', address),
    textIn('published', moment(published)),
    textIn('updated', moment(updated)),
    ...topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    ...(summary === undefined ? [] : [textIn('summary', summary)]),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function link(relation: string, type: string, address: string): string {
  return `<link rel="${relation}" type="${type}" href="${escapeXml(address)}"/>`;
}

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
    items: feed.entries.map(({ id, title, link: url, summary, html, published, updated, topics }) => ({
      ...{ id, url, title, summary },
      content_html: html,
      date_published: moment(published),
      date_modified: moment(updated),
      tags: topics,
    })),
  };
  return `${JSON.stringify(written, undefined, 1)}\n`;
}
