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
    ['about/index.html', 'about'],
    ['meetings/a.csl.json', '[]'],
    ['meetings/a.ris', 'TY'],
    ['data/all statements.csv', 'a'],
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

test.for(['127.0.0.1', '::1'])('the port is never one at which another program answers on %s', async (host) => {
  const other = createServer((_, response) => response.end('another'));
  const isListening = await new Promise<boolean>((resolve) => {
    other.once('error', () => { resolve(false); }).listen(4480, host, () => { resolve(true); }); // prettier-ignore
  });
  onTestFinished(() => {
    other.close();
  });
  // A machine without this kind of address has no other program on it.
  if (!isListening) return;
  const get = await served('/', 4480);
  expect(await (await get('')).text()).toBe('home');
});
