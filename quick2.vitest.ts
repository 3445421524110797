import { defineConfig } from 'vitest/config';
import { FIVE_MEETINGS } from './tests/five-meetings.ts';
export default defineConfig({ test: { env: { CONTENT_DIR: FIVE_MEETINGS }, include: ['tests/**/*.test.ts'], testTimeout: 180000, hookTimeout: 180000 } });
