import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../src/cli/serve-site.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { FIVE_MEETINGS } from './five-meetings.ts';
import { launchBrowser } from './launch-browser.ts';

/** A site built for the tests and served on this machine. */
export interface SiteUnderTest {
  /** What it is, in a word or two. */
  readonly name: string;
  /** Where its files are. */
  readonly folder: string;
  /** The content that it was built from. */
  readonly content: string;
  /** The address it was built for. */
  readonly url: string;
  /** The address under which it is served here. */
  readonly address: string;
}

/** A folder for content, and the building of sites beside it. */
export interface Building {
  readonly folder: string;
  readonly buildAndServe: (name: string, url: string, content?: string) => Promise<SiteUnderTest>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sites on which everything is tested that holds for any archive of the two sides. */
    archives: readonly SiteUnderTest[];
    /** Others, in which every link leads somewhere as well. */
    otherSites: readonly SiteUnderTest[];
    /** Where the one browser of the whole run listens. */
    browser: string;
    /** Whether the pictures of look.test.ts are to be taken anew, as with all that `-u` keeps. */
    keepsPictures: boolean;
  }
}

/**
 * Builds sites, serves them until the tests have ended, and starts the browser that these share.
 * @param build builds and provides the sites
 */
export async function serveSites(
  project: TestProject,
  build: (building: Building) => Promise<void>,
): Promise<() => Promise<void>> {
  const folder = await makeSiteFolder();
  const tearDowns = [() => rm(folder, { recursive: true, force: true })];
  const tearDown = async () => {
    for (const undo of tearDowns.toReversed()) await undo();
  };
  const buildAndServe: Building['buildAndServe'] = async (name, url, content = FIVE_MEETINGS) => {
    const site = join(folder, name.replaceAll(' ', '-'));
    await buildSite(url, site, content);
    const served = await serveSite(site, new URL(url).pathname);
    tearDowns.push(() => served.close());
    return { name, folder: site, content, url, address: served.address };
  };
  try {
    await build({ folder, buildAndServe });
    const browser = await launchBrowser();
    tearDowns.push(() => browser.close());
    project.provide('browser', browser.wsEndpoint());
    project.provide('keepsPictures', project.config.snapshotOptions.updateSnapshot === 'all');
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

/** Waits for all, so that nothing is built any more when the failure of one takes the folder away. */
export async function bothBuilt(...builds: readonly Promise<void>[]): Promise<void> {
  for (const built of await Promise.allSettled(builds)) if (built.status === 'rejected') throw built.reason;
}
