import type { Feed, FeedEntry } from './feed-entries.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/**
 * A feed in Atom (RFC 4287). Written here and not by a library, because those put a language on nothing, a generator
 * on everything, and control characters through.
 */
export function atomFeed(feed: Feed): string {
  const lines = [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('id', feed.id),
    element('updated', moment(feed.updated)),
    link('self', 'application/atom+xml', `${feed.path}.xml`),
    link('alternate', 'text/html', feed.page),
    link('license', 'text/html', feed.licence),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.entries.map(entry),
    '</feed>',
  ];
  return `${XML_DECLARATION}${lines.join('\n')}\n`;
}

function entry({ id, title, link: address, summary, html, published, updated, topics }: FeedEntry): string {
  return [
    '<entry>',
    element('title', title),
    element('id', id),
    link('alternate', 'text/html', address),
    element('published', moment(published)),
    element('updated', moment(updated)),
    ...topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    ...(summary === undefined ? [] : [element('summary', summary)]),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(relation: string, type: string, address: string): string {
  return `<link rel="${relation}" type="${type}" href="${escapeXml(address)}"/>`;
}

/** The beginning of a day, since the ledger knows days. */
export function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
