import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FROM_SERVER, OpenPages } from '../../src/service-worker/open-pages.ts';

/** As much of a browser’s store as open pages are written to. */
class Store {
  readonly #responses = new Map<string, Response>();
  put(address: string, response: Response): Promise<void> {
    this.#responses.set(address, response);
    return Promise.resolve();
  }
  match(address: string): Promise<Response | undefined> {
    return Promise.resolve(this.#responses.get(address)?.clone());
  }
  delete(address: string): Promise<boolean> {
    return Promise.resolve(this.#responses.delete(address));
  }
  keys(): Promise<{ url: string }[]> {
    return Promise.resolve(
      [...this.#responses.keys()].map((address) => ({ url: `https://archive.example${address}` })),
    );
  }
}

beforeEach(() => {
  const store = new Store();
  vi.stubGlobal('caches', { has: () => Promise.resolve(true), open: () => Promise.resolve(store) });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('builds of open pages are in use, and closed pages are forgotten', async () => {
  const pages = new OpenPages('/');
  await pages.remember('open', 'this build');
  await pages.remember('closed', 'another build');
  const clients = { get: (id: string) => Promise.resolve(id === 'open' ? {} : undefined) };
  expect(await pages.builds(clients)).toEqual(new Set(['this build']));
  expect(await new OpenPages('/').buildOf('closed')).toBe(FROM_SERVER);
});

test('a page that is still coming holds nothing up, and its build is in use', async () => {
  const pages = new OpenPages('/');
  await pages.remember('coming', 'this build');
  await pages.remember('open', 'another build');
  const clients = {
    get: (id: string) => (id === 'open' ? Promise.resolve({}) : new Promise<undefined>(() => undefined)),
  };
  const builds = pages.builds(clients);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await builds).toEqual(new Set(['this build', 'another build']));
});
