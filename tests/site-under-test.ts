import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../src/cli/serve-site.ts';
import { buildSite } from './build-site.ts';
import { writeCorrectedContent } from './corrected-content.ts';
import { writeLargeContent } from './large-content.ts';
import { launchBrowser } from './launch-browser.ts';

/** A site built for the tests and served on this machine. */
export interface SiteUnderTest {
  /** Where its files are. */
  readonly folder: string;
  /** The address it was built for. */
  readonly url: string;
  /** The address under which it is served here. */
  readonly address: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Built for the root of a host. */
    rootSite: SiteUnderTest;
    /** Built to stand below a path. */
    subPathSite: SiteUnderTest;
    /** A small archive whose record was renamed and corrected after it was published. */
    correctedSite: SiteUnderTest;
    /** An archive with more meetings than one timeline shows. */
    largeSite: SiteUnderTest;
    /** Where the one browser of the whole run listens. */
    browser: string;
  }
}

/** Builds the archive twice, a small one and a large one, serves all, and starts the browser; all tests of the site share them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'across-the-table-'));
  const tearDowns = [() => rm(folder, { recursive: true, force: true })];
  const tearDown = async () => {
    for (const undo of tearDowns.toReversed()) await undo();
  };
  const buildAndServe = async (name: string, url: string, content?: string): Promise<SiteUnderTest> => {
    const site = join(folder, name);
    await buildSite(url, site, content);
    const served = await serveSite(site, new URL(url).pathname);
    tearDowns.push(() => served.close());
    return { folder: site, url, address: served.address };
  };
  try {
    project.provide('rootSite', await buildAndServe('root', 'https://archive.example/'));
    project.provide('subPathSite', await buildAndServe('sub-path', 'https://example.org/archive/'));
    const corrected = await writeCorrectedContent(join(folder, 'corrected'));
    project.provide('correctedSite', await buildAndServe('corrected-site', 'https://example.org/small/', corrected));
    const large = await writeLargeContent(join(folder, 'large'));
    project.provide('largeSite', await buildAndServe('large-site', 'https://example.org/large/', large));
    const browser = await launchBrowser();
    tearDowns.push(() => browser.close());
    project.provide('browser', browser.wsEndpoint());
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
