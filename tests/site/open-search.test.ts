import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from './built-site.ts';

interface ReadElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Reads an XML file with a strict parser, which throws where it is not well formed. */
function readXml(xml: string): ReadElement[] {
  const elements: ReadElement[] = [];
  const open: ReadElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values: Record<string, string> = {};
    for (const [name, { value }] of Object.entries(attributes)) values[name] = value;
    const element = { name: local, namespace: uri, attributes: values, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

describe.each(['rootSite', 'subPathSite'] as const)('the description of the search of the %s', async (name) => {
  const site = inject(name);
  const elements = readXml(await readFile(join(site.folder, 'opensearch.xml'), 'utf8'));
  const textOf = (element: string) => elements.find((one) => one.name === element)?.text ?? '';
  const templateOf = (type: string) =>
    elements.find((one) => one.name === 'Url' && one.attributes['type'] === type)?.attributes['template'] ?? '';

  test('is one that the format admits', () => {
    expect(elements[0]?.name).toBe('OpenSearchDescription');
    expect(new Set(elements.map(({ namespace }) => namespace))).toEqual(
      new Set(['http://a9.com/-/spec/opensearch/1.1/']),
    );
    expect(textOf('ShortName').length).toBeGreaterThan(0);
    expect(textOf('ShortName').length).toBeLessThanOrEqual(16);
    expect(textOf('Description').length).toBeLessThanOrEqual(1024);
    expect(textOf('InputEncoding')).toBe('UTF-8');
  });

  test('leads to the search page of the archive, and to itself', () => {
    expect(templateOf('text/html')).toBe(`${site.url}search/?q={searchTerms}`);
    expect(templateOf('application/opensearchdescription+xml')).toBe(`${site.url}opensearch.xml`);
  });

  test('is named by every page', async () => {
    const { pages, addresses } = await readBuiltSite(site);
    const named = new Set(
      [...pages.values()].map(({ $, url }) => {
        const link = $('head > link[rel=search][type="application/opensearchdescription+xml"]');
        return link.attr('title') === '' ? '' : new URL(link.attr('href') ?? 'none', url).href;
      }),
    );
    expect([...named]).toEqual([`${site.url}opensearch.xml`]);
    expect(addresses.has(`${site.url}opensearch.xml`)).toBe(true);
  });
});
