import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import jsonld from 'jsonld';
import type { JsonLdDocument } from 'jsonld';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { officeOn } from '../../src/archive/archive.ts';
import { citedTitle, sourceSentence } from '../../src/exports/citation.ts';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite } from './built-site.ts';

const built = inject('subPathSite');
const site = await readBuiltSite(built);
const file = (path: string) => readFile(join(built.folder, path));
const pageOf = (id: string) => {
  const page = site.pages.get(`${built.url}meetings/${id}/`);
  if (page === undefined) throw new Error(`no page of ${id}`);
  return page;
};

/** Reads a context object as Zotero does: the pairs between ampersands, decoded, a plus sign being a space. */
function readCoins(title: string): Record<string, string[]> {
  const pairs = title.split('&').map((pair) => {
    const [key = '', value = ''] = pair.split('=');
    return { key, value: decodeURIComponent(value.replace(/\+|%2b/giu, ' ')) };
  });
  return Object.fromEntries(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, values]) => [key, values.map(({ value }) => value)]),
  );
}

/** What the terms mean that the pages use, so that nothing is fetched; everything is a term of schema.org. */
const CONTEXT = {
  '@context': {
    '@vocab': 'https://schema.org/',
    ...Object.fromEntries(
      ['url', 'license', 'image', 'eventAttendanceMode'].map((term) => [
        term,
        { '@id': `https://schema.org/${term}`, '@type': '@id' },
      ]),
    ),
  },
};

async function compacted(html: string): Promise<readonly Record<string, unknown>[]> {
  const written = load(html)('script[type="application/ld+json"]').text();
  const document = z.custom<JsonLdDocument>((value) => typeof value === 'object').parse(JSON.parse(written));
  const expanded = await jsonld.expand(document, {
    documentLoader: (url) => {
      if (url !== 'https://schema.org') throw new Error(`${url} would be fetched`);
      return Promise.resolve({ document: CONTEXT, documentUrl: url });
    },
  });
  const { '@graph': graph } = await jsonld.compact(expanded, CONTEXT['@context']);
  return z.array(z.record(z.string(), z.unknown())).parse(graph);
}

describe.for(archive.meetings)('the page of $id', (meeting) => {
  const { $, html } = pageOf(meeting.id);
  const record = `${built.url}meetings/${meeting.id}/`;

  test('is one right item for reference managers', () => {
    const spans = $('span.Z3988[title]');
    expect(spans.length).toBe(1);
    expect(readCoins(spans.attr('title') ?? '')).toEqual({
      ctx_ver: ['Z39.88-2004'],
      rft_val_fmt: ['info:ofi/fmt:kev:mtx:dc'],
      'rft.type': ['webpage'],
      'rft.title': [citedTitle(meeting)],
      'rft.aucorp': [archive.settings.editor],
      'rft.source': [archive.settings.name],
      'rft.date': [meeting.published],
      'rft.language': ['en'],
      'rft.description': [sourceSentence(archive, meeting)],
      'rft.subject': meeting.topics.map(({ name }) => name),
      'rft.rights': [archive.settings.licence.name],
      'rft.identifier': [record],
    });
    const misleading = $('meta[name]').filter((_, element) =>
      /^(?:citation_|dc\.|dcterms\.|author$)/iu.test($(element).attr('name') ?? ''),
    );
    expect(misleading.length).toBe(0);
  });

  test('tells of the meeting and of the report about it in the words of schema.org', async () => {
    const [event, report] = await compacted(html);
    expect(event).toMatchObject({
      '@type': 'Event',
      '@id': `${record}#meeting`,
      name: meeting.title,
      startDate: meeting.date,
      // Those who met by video sat somewhere, which is known of the one meeting by video here.
      eventAttendanceMode: `https://schema.org/${meeting.format === 'video' ? 'Mixed' : 'Offline'}EventAttendanceMode`,
      attendee: meeting.leaders.map((leader) => ({
        '@type': 'Role',
        roleName: officeOn(leader, meeting.date)?.title,
        attendee: { '@type': 'Person', '@id': `${built.url}people/${leader.id}/`, name: leader.name },
      })),
    });
    const place = { '@type': 'Place', name: (meeting.building ?? meeting.place)?.name };
    const onLink = { '@type': 'VirtualLocation', name: 'By video link' };
    expect(event?.['location']).toMatchObject(meeting.format === 'video' ? [place, onLink] : place);
    expect(JSON.stringify(event?.['location'])).not.toContain(record);
    expect(report).toMatchObject({
      '@type': 'Report',
      '@id': record,
      headline: citedTitle(meeting),
      about: { '@id': `${record}#meeting` },
      author: { '@type': 'Organization', name: archive.settings.editor },
      datePublished: meeting.published,
      license: archive.settings.licence.url,
      inLanguage: 'en',
    });
  });

  test('points to all that belongs to it', () => {
    const posts = $('link[rel]')
      .toArray()
      .map((link) => ({
        rel: $(link).attr('rel') ?? '',
        href: $(link).attr('href') ?? '',
        type: $(link).attr('type'),
      }));
    const targets = (rel: string) => posts.filter((post) => post.rel === rel);
    expect(targets('cite-as').map(({ href }) => href)).toEqual([record]);
    expect(targets('author').length * targets('license').length * targets('collection').length).toBe(1);
    expect(targets('type').map(({ href }) => href)).toContain('https://schema.org/Report');
    const files = posts.filter(({ rel }) => ['item', 'describedby'].includes(rel));
    expect(files.length).toBe(6);
    for (const { href, type } of files) {
      expect(site.addresses.has(href), href).toBe(true);
      expect(type).toMatch(/^(?:text|application)\//u);
    }
  });

  test('is shown with its title and a picture of its own', async () => {
    const property = (name: string) => $(`meta[property="og:${name}"]`).attr('content');
    expect(property('title')).toBe(citedTitle(meeting));
    expect(property('url')).toBe(record);
    expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    const address = property('image') ?? '';
    expect(address).toBe(`${built.url}pictures/${meeting.id}.png`);
    const picture = PNG.sync.read(await file(address.slice(built.url.length)));
    expect([picture.width, picture.height].map(String)).toEqual([property('image:width'), property('image:height')]);
    const other = await readFile(join(inject('rootSite').folder, address.slice(built.url.length)));
    expect(other.equals(await file(address.slice(built.url.length))), 'two builds draw the same bytes').toBe(true);
  });

  test('comes as Markdown whose links all lead to pages of this build', async () => {
    const text = (await file(`meetings/${meeting.id}.md`)).toString();
    const links = [...text.matchAll(/\]\((https?:[^)#]+)[^)]*\)/gu)].map(([, link = '']) => link);
    const own = links.filter((link) => link.startsWith(built.url));
    expect(own.length).toBeGreaterThan(meeting.paragraphs.length);
    expect(own.filter((link) => !site.pages.has(link))).toEqual([]);
  });

  test('gives every citation without a date of access, which nobody knows yet', () => {
    const citations = $('#cite [data-citation]')
      .toArray()
      .map((element) => $(element).text());
    expect(citations.length).toBe(5);
    const { publisher } = meeting.facts.source;
    for (const citation of citations) {
      expect(citation).toContain(record);
      expect(citation).toContain(publisher.known === 'not stated' ? 'publisher not stated' : publisher.value);
      expect(citation).not.toMatch(/access|retrieved|обращения|\{/iu);
    }
  });
});
