import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { test } from './visit.ts';

describe.each(['rootSite', 'subPathSite'] as const)('on the %s', (site) => {
  test('no text becomes code, and no worker is started but those of the site', async ({ visit }) => {
    const page = await visit({ site, expectedFault: /Trusted ?(?:HTML|Script|Type)/u });
    const { folder, url } = inject(site);
    const base = new URL(url).pathname;
    const scripts = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.js'));
    const isWorker = (name: string) => name.startsWith('search-worker');
    const others = scripts.filter((name) => !isWorker(name));
    expect(others.length).toBeGreaterThan(5);
    await page.goto('about/');
    const attempted = { base, others: others.map((name) => `${base}_astro/${name}`) };
    const refused = await page.evaluate(({ base, others }) => {
      const attempts: Readonly<Record<string, () => unknown>> = {
        markup: () => (document.createElement('div').innerHTML = '<b>x</b>'),
        worker: () => new Worker(`${base}names/0.json`),
        engine: () => new Worker(`${base}pagefind/pagefind-worker.js`),
        elsewhere: () => new Worker(`${base}about/pagefind/pagefind-worker.js`),
        foreign: () => new Worker(`https://example.org${base}pagefind/pagefind-worker.js`),
        text: () => (document.createElement('script').text = '1'),
        policy: () => window.trustedTypes?.createPolicy('other', {}),
        ...Object.fromEntries(others.map((address) => [address, () => new Worker(address)])),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch (error) {
          return error instanceof TypeError ? [name] : [];
        }
      });
    }, attempted);
    const policies = ['markup', 'worker', 'engine', 'elsewhere', 'foreign', 'text', 'policy'];
    expect(refused).toEqual([...policies, ...attempted.others]);
    await page.goto('search/?q=nuclear+energy');
    await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
    const started = page.workers().map((worker) => new URL(worker.url()).pathname);
    expect(started).toEqual(scripts.filter(isWorker).map((name) => `${base}_astro/${name}`));
    expect(started).toHaveLength(1);
  });
});
