import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FIVE_MEETINGS } from './five-meetings.ts';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * A new folder for sites that tests build at the same time. It stands in the project: of a site that is written
 * elsewhere Astro keeps the modules of the build in one place, `.astro/.prerender`, where builds would take those of
 * one another; of a site in the project it keeps them beside its pages.
 */
export function makeSiteFolder(): Promise<string> {
  return mkdtemp(join(PROJECT, 'dist.test-'));
}

/**
 * Builds the archive as `npm run build` does, but into a folder of its own, so that `dist/` stays as it is.
 * It runs as a process of its own because the address comes from the environment and is read once.
 * @param url the address the site is built for
 * @param folder where it is written, in one of makeSiteFolder
 * @param content the content folder, when it is not that of the five meetings
 */
export async function buildSite(url: string, folder: string, content: string = FIVE_MEETINGS): Promise<void> {
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    ARCHIVE_URL: url,
    // Of the process of a test: Astro would take it for the base of the site.
    BASE_URL: undefined,
  };
  await run(process.execPath, ['src/cli/build.ts', '--out', folder], { cwd: PROJECT, env, maxBuffer: 50_000_000 });
}
