import { afterEach, expect, test, vi } from 'vitest';
import { BuildFiles } from '../../src/service-worker/build-files.ts';
import { boundRead } from '../../src/service-worker/keep-build.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('of what was read the latest three hundred files stay, however large the archive is', async () => {
  const stored = Array.from({ length: 1000 }, (_, number) => `/meetings/m${String(number)}/index.html`);
  const before = [...stored];
  const store = {
    // As a browser gives them: in the order in which they were put there.
    keys: () => Promise.resolve([...stored]),
    delete: (address: string) => Promise.resolve(stored.splice(stored.indexOf(address), 1).length === 1),
  };
  const open = vi.fn(() => Promise.resolve(store));
  vi.stubGlobal('caches', { open });
  const build = new BuildFiles('build', '/');
  await boundRead(build);
  expect(open).toHaveBeenCalledWith(build.readCache);
  expect(stored).toEqual(before.slice(-300));
  await boundRead(build);
  expect(stored).toHaveLength(300);
});
