import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  for (const [path, text] of [
    ['index.html', 'home'],
    ['404.html', 'not here'],
    ['zh/404.html', '没有'],
    ['about/index.html', 'about'],
    ['meetings/a.csl.json', '[]'],
    ['meetings/a.ris', 'TY'],
    ['data/all statements.csv', 'a'],
    ['feed.xml', '<feed/>'],
    ['topics/a/feed.json', '{}'],
    ['data/record.schema.json', '{}'],
    ['favicon.ico', 'x'],
    ['names/fd.pf_filter', 'x'],
    ['.mark', 'x'],
  ] as const) {
    // prettier-ignore
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function served(base = '/', port = 4400) {
  const site = await serveSite(folder, base, port);
  onTestFinished(() => site.close());
  return (path: string, given: RequestInit = {}) =>
    fetch(new URL(path, site.address), { redirect: 'manual', ...given });
}

test('an address without its last slash leads to the one with it, as on other servers', async () => {
  const get = await served('/below/');
  const response = await get('about?q=1');
  expect([response.status, response.headers.get('location')]).toEqual([301, '/below/about/?q=1']);
  expect((await get('/below')).headers.get('location')).toBe('/below/');
  expect(await (await get('about/')).text()).toBe('about');
  expect((await get('meetings')).status).toBe(404);
});

test('files have the types that links promise, and are open to other sites; pages are not', async () => {
  const get = await served();
  const csl = await get('meetings/a.csl.json');
  expect(csl.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
  expect(csl.headers.get('access-control-allow-origin')).toBe('*');
  expect((await get('meetings/a.ris')).headers.get('content-type')).toBe(
    'application/x-research-info-systems; charset=utf-8',
  );
  for (const [path, type] of [
    ['feed.xml', 'application/atom+xml'],
    ['topics/a/feed.json', 'application/feed+json'],
    ['data/record.schema.json', 'application/schema+json'],
    ['favicon.ico', 'image/x-icon'],
    ['names/fd.pf_filter', 'application/octet-stream'],
  ] as const) {
    expect((await get(path)).headers.get('content-type'), path).toBe(type);
  }
  expect(await (await get('data/all%20statements.csv')).text()).toBe('a');
  const page = await get('about/');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('what is not there, hidden, outside or wrongly written is the page that says so', async () => {
  const get = await served();
  for (const path of ['nowhere/', '.mark', '%2emark', '%ff', 'meetings/%2e%2e/%2e%2e/etc/passwd']) {
    const response = await get(path);
    expect([response.status, await response.text()], path).toEqual([404, 'not here']);
  }
  for (const path of ['zh/nowhere/', 'zh/a/b.json']) expect(await (await get(path)).text(), path).toBe('没有');
});

test('copies last as on other servers, and for an editor who builds and looks not at all', async () => {
  expect((await (await served())('about/')).headers.get('cache-control')).toBe('public, max-age=300');
  const site = await serveSite(folder, '/', 4440, true);
  onTestFinished(() => site.close());
  expect((await fetch(`${site.address}about/`)).headers.get('cache-control')).toBe('no-cache');
});

test('a copy that is still good is not sent again', async () => {
  const get = await served();
  const tag = (await get('about/')).headers.get('etag') ?? '';
  const again = await get('about/', { headers: { 'if-none-match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(await (await get('about/', { method: 'HEAD' })).text()).toBe('');
});

/** Another program that listens at a port; nothing where the machine has no such address or the port is taken. */
async function listenAt(port: number, host: string) {
  const other = createServer((_, response) => response.end('another'));
  const isListening = await new Promise<boolean>((resolve) => {
    other.once('error', () => { resolve(false); }).listen(port, host, () => { resolve(true); }); // prettier-ignore
  });
  if (isListening) onTestFinished(() => void other.close());
  return isListening ? other : undefined;
}

test.for(['127.0.0.1', '::1', '0.0.0.0', '::'])(
  'the port is never one at which another program answers on %s',
  async (host) => {
    // A machine without this kind of address has no other program on it.
    if ((await listenAt(4480, host)) === undefined) return;
    const get = await served('/', 4480);
    expect(await (await get('')).text()).toBe('home');
  },
);

test.for(['127.0.0.1', '::1'])('no other program can answer at the port later on %s', async (host) => {
  const free = await listenAt(4520, host);
  if (free === undefined) return;
  await new Promise((resolve) => free.close(resolve));
  const get = await served('/', 4520);
  expect(await listenAt(4520, host)).toBeUndefined();
  expect(await (await get('')).text()).toBe('home');
});
