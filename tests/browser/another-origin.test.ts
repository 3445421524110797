import { once } from 'node:events';
import { createServer } from 'node:http';
import { inject, onTestFinished } from 'vitest';
import { present } from '../unit/written-content.ts';
import { test } from './visit.ts';

/** A page of somebody else, on a host of its own. */
async function anotherHost(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,"><p>Theirs</p>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = present(server.address() ?? undefined);
  return `http://127.0.0.1:${String(typeof address === 'string' ? address : address.port)}/`;
}

const RECORD = 'meetings/2015-01-21-davos';

test('a page of another origin can fetch data, feeds and files and show pictures, but read no page or script', async ({
  visit,
  expect,
}) => {
  const { address } = inject('rootSite');
  const expectedFault = /leaves the origin|ERR_FAILED|CORS policy|ERR_BLOCKED/u;
  const page = await visit({ home: await anotherHost(), expectedFault });
  await page.goto('');
  const fetched = (path: string) =>
    page.evaluate(async (url) => {
      const response = await fetch(url).catch(() => undefined);
      return response === undefined ? 'refused' : ((await response.text()).length > 0 ? response.headers.get('content-type') : 'empty'); // prettier-ignore
    }, address + path);
  for (const [path, type] of [
    ['data/archive.json', 'application/json'],
    ['data/datapackage.json', 'application/json'],
    ['data/statements.csv', 'text/csv; charset=utf-8'],
    ['data/archive.epub', 'application/epub+zip'],
    ['feed.xml', 'application/atom+xml'],
    ['topics/energy/feed.json', 'application/feed+json'],
    ['calendar.ics', 'text/calendar; charset=utf-8'],
    [`${RECORD}.csl.json`, 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    [`${RECORD}.md`, 'text/markdown; charset=utf-8'],
    ['llms.txt', 'text/plain; charset=utf-8'],
  ] as const) {
    expect(await fetched(path), path).toBe(type);
  }
  for (const path of ['', `${RECORD}/`, 'service-worker.js', 'pagefind/pagefind.js']) {
    expect(await fetched(path), path).toBe('refused');
  }
  for (const path of [`pictures/${RECORD.replace(/^.*\//u, '')}.png`, 'icon.svg', 'icons/512.png', 'favicon.ico']) {
    const width = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, address + path);
    expect(width, path).toBeGreaterThan(0);
  }
});
