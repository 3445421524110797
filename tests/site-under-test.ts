import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ANOTHER_ARCHIVE } from './another-archive.ts';
import { writeCorrectedContent } from './corrected-content.ts';
import { writeLargeContent } from './large-content.ts';
import { bothBuilt, serveSites } from './serve-sites.ts';
import type { SiteUnderTest } from './serve-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Built for the root of a host. */
    rootSite: SiteUnderTest;
    /** Built to stand below a path. */
    subPathSite: SiteUnderTest;
    /** A small archive whose record was renamed and corrected after it was published. */
    correctedSite: SiteUnderTest;
    /** An archive of two other countries, made by replacing the content alone. */
    anotherSite: SiteUnderTest;
    /** An archive with so many meetings, topics and terms that everything is divided into pages. */
    largeSite: SiteUnderTest;
  }
}

/** Builds the archive twice, two small ones and a large one, and starts the browser; all tests of the site share them. */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return serveSites(project, async ({ folder, buildAndServe }) => {
    // The first build alone fills the cache that the others read; then two at a time, one for each of two cores.
    const root = await buildAndServe('five meetings', 'https://archive.example/');
    project.provide('rootSite', root);
    project.provide('archives', [root]);
    const buildSmallOnes = async () => {
      const content = await writeCorrectedContent(join(folder, 'corrected-content'));
      project.provide('correctedSite', await buildAndServe('corrected', 'https://example.org/small/', content));
      const another = await buildAndServe('two other countries', 'https://example.org/another/', ANOTHER_ARCHIVE);
      project.provide('anotherSite', another);
      const subPath = await buildAndServe('below a path', 'https://example.org/archive/');
      project.provide('subPathSite', subPath);
      project.provide('otherSites', [subPath, another]);
    };
    const buildLargeOne = async () => {
      const content = await writeLargeContent(join(folder, 'large-content'));
      project.provide('largeSite', await buildAndServe('large', 'https://example.org/large/', content));
    };
    await bothBuilt(buildSmallOnes(), buildLargeOne());
  });
}
