import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { FIVE_MEETINGS } from './tests/five-meetings.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    // Not one less than the processors, as is usual: tests in the browser and of commands wait for other processes.
    maxWorkers: '100%',
    env: {
      // What a command reads when it is not told otherwise.
      CONTENT_DIR: FIVE_MEETINGS,
      // Commands are started some hundred times; what Node has compiled of them is compiled once.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Functions without a state of their own: what they import is read once for all files.
          isolate: false,
          // A test says what holds, not how fast the machine is: the usual five seconds are too short on a busy one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: [
            'tests/unit/**/*.test.ts',
            'tests/check/**/*.test.ts',
            'tests/content/**/*.test.ts',
            'tests/draft/**/*.test.ts',
            'tests/formats/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/publish/**/*.test.ts',
            'tests/verify/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/search/**/*.test.ts'],
          // What one test has read and parsed of a site is there for the next.
          isolate: false,
          globalSetup: 'tests/site-under-test.ts',
          // A busy machine may take long to draw what a test waits for; the usual second is too short for it.
          expect: { poll: { timeout: 15_000 } },
          // Five pages at a time are drawn and examined by one browser, on a busy machine too.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'longer',
          // What holds for any archive, tried on longer ones and on its own content.
          include: [
            ...['head', 'headings', 'links', 'page-weights', 'prose', 'reading-view', 'records', 'valid-html'].map(
              (name) => `tests/site/${name}.test.ts`,
            ),
            'tests/longer/**/*.test.ts',
          ],
          isolate: false,
          globalSetup: 'tests/longer-sites.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
