import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { ANOTHER_ARCHIVE } from './another-archive.ts';
import { writeLongerContent } from './longer-content.ts';
import { bothBuilt, serveSites } from './serve-sites.ts';
import type { SiteUnderTest } from './serve-sites.ts';

const URL_OF_ALL = 'https://archive.example/';

/**
 * Builds what the archive may become, with thirty-five meetings, and what it is: of its own content nothing is known
 * but that it is valid. And what another may be: of two other countries, whose presidents meet and call each other.
 */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return serveSites(project, async ({ folder, buildAndServe }) => {
    const archives: SiteUnderTest[] = [];
    const build = async (name: string, content: string) => {
      archives.push(await buildAndServe(name, URL_OF_ALL, content));
    };
    await bothBuilt(
      build('own content', fileURLToPath(new URL('../content', import.meta.url))).then(() =>
        build('two other countries', ANOTHER_ARCHIVE),
      ),
      build('thirty-five meetings', await writeLongerContent(join(folder, 'thirty-five'), 35)),
    );
    project.provide('archives', archives);
    project.provide('otherSites', []);
  });
}
