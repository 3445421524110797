import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const command = fileURLToPath(new URL('../src/cli/build.ts', import.meta.url));

/**
 * Builds the archive as `npm run build` does, but into a folder of its own, so that `dist/` stays as it is.
 * It runs as a process of its own because the address comes from the environment and is read once.
 * @param url the address the site is built for
 * @param folder where it is written
 * @param content the content folder, when it is not the archive’s own
 */
export async function buildSite(url: string, folder: string, content?: string): Promise<void> {
  const own = content === undefined ? {} : { CONTENT_DIR: content };
  const env = { ...process.env, ...own, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ARCHIVE_URL: url };
  await run(process.execPath, [command, '--out', folder], { env, maxBuffer: 50_000_000 });
}
