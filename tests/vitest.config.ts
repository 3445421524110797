import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/unit/**/*.test.ts',
            'tests/check/**/*.test.ts',
            'tests/draft/**/*.test.ts',
            'tests/formats/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/verify/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/search/**/*.test.ts'],
          globalSetup: 'tests/site-under-test.ts',
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
