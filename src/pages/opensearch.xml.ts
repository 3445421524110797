import type { APIRoute } from 'astro';
import { escapeXml } from '../exports/markup.ts';
import { archive, words } from '../components/archive.ts';
import { home, pathTo, pathToShared } from '../components/links.ts';

/** The most that the OpenSearch 1.1 format admits. */
const LONGEST_SHORT_NAME = 16;

/** Offers the search to the browser's own search box (OpenSearch 1.1), with the address in full as the format asks. */
export const GET: APIRoute = ({ site }) => {
  const { name } = archive.settings;
  const address = (path: string) => new URL(pathTo(path), site).href;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(shortened(name))}</ShortName>`,
    `  <LongName>${escapeXml(name)}</LongName>`,
    `  <Description>${escapeXml(words.search.description)}</Description>`,
    `  <Image type="image/svg+xml">${escapeXml(new URL(pathToShared('icon.svg'), home).href)}</Image>`,
    `  <Url type="text/html" template="${escapeXml(`${address('search/')}?q={searchTerms}`)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(address('opensearch.xml'))}"/>`,
    `  <Language>${escapeXml(words.language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};

/** A name cut between words to what the format admits. */
function shortened(name: string): string {
  if (name.length <= LONGEST_SHORT_NAME) return name;
  const cut = name.slice(0, LONGEST_SHORT_NAME + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || LONGEST_SHORT_NAME).trim();
}
