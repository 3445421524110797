import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../src/cli/serve-site.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { writeCorrectedContent } from './corrected-content.ts';
import { writeLargeContent } from './large-content.ts';
import { writeLongerContent, writeNineMeetings } from './longer-content.ts';
import { FIVE_MEETINGS } from './five-meetings.ts';
import { launchBrowser } from './launch-browser.ts';

/** A site built for the tests and served on this machine. */
export interface SiteUnderTest {
  /** Where its files are. */
  readonly folder: string;
  /** The content that it was built from. */
  readonly content: string;
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
    /** The five meetings and four further ones. */
    nineSite: SiteUnderTest;
    /** An archive as it may be after some years: every second month a meeting, in years with gaps between them. */
    thirtyFiveSite: SiteUnderTest;
    /** The archive’s own content, of which nothing is known but that it is valid. */
    ownSite: SiteUnderTest;
    /** An archive of two other countries, made by replacing the content alone. */
    anotherSite: SiteUnderTest;
    /** An archive with so many meetings, topics and terms that everything is divided into pages. */
    largeSite: SiteUnderTest;
    /** Where the one browser of the whole run listens. */
    browser: string;
    /** Whether the pictures of look.test.ts are to be taken anew, as with all that `-u` keeps. */
    keepsPictures: boolean;
  }
}

/** Sites of the two sides and their leaders, on which everything holds that holds for any archive of theirs. */
export const ANY_ARCHIVE = ['rootSite', 'nineSite', 'thirtyFiveSite', 'ownSite'] as const;

/** The archive’s own content. */
const OWN_CONTENT = fileURLToPath(new URL('../content', import.meta.url));
/** The content of the archive of two other countries. */
export const ANOTHER_ARCHIVE = fileURLToPath(new URL('fixtures/another-archive', import.meta.url));

/** Builds archives of every size, serves them, and starts the browser; all tests of the site share them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeSiteFolder();
  const tearDowns = [() => rm(folder, { recursive: true, force: true })];
  const tearDown = async () => {
    for (const undo of tearDowns.toReversed()) await undo();
  };
  const buildAndServe = async (name: string, url: string, content = FIVE_MEETINGS): Promise<SiteUnderTest> => {
    const site = join(folder, name);
    await buildSite(url, site, content);
    const served = await serveSite(site, new URL(url).pathname);
    tearDowns.push(() => served.close());
    return { folder: site, content, url, address: served.address };
  };
  try {
    // The first build alone fills the cache that the others read; then two at a time, one for each of two cores.
    project.provide('rootSite', await buildAndServe('root', 'https://archive.example/'));
    const buildSmallOnes = async () => {
      const corrected = await writeCorrectedContent(join(folder, 'corrected'));
      project.provide('correctedSite', await buildAndServe('corrected-site', 'https://example.org/small/', corrected));
      project.provide('anotherSite', await buildAndServe('another', 'https://example.org/another/', ANOTHER_ARCHIVE));
      project.provide('subPathSite', await buildAndServe('sub-path', 'https://example.org/archive/'));
      project.provide('ownSite', await buildAndServe('own', 'https://archive.example/', OWN_CONTENT));
    };
    const buildLargeOnes = async () => {
      const nine = await writeNineMeetings(join(folder, 'nine'));
      project.provide('nineSite', await buildAndServe('nine-site', 'https://archive.example/', nine));
      const thirtyFive = await writeLongerContent(join(folder, 'thirty-five'), 35);
      project.provide(
        'thirtyFiveSite',
        await buildAndServe('thirty-five-site', 'https://archive.example/', thirtyFive),
      );
      const large = await writeLargeContent(join(folder, 'large'));
      project.provide('largeSite', await buildAndServe('large-site', 'https://example.org/large/', large));
    };
    // Both are waited for, so that nothing is built any more when a failure takes the folder away.
    for (const built of await Promise.allSettled([buildSmallOnes(), buildLargeOnes()])) {
      if (built.status === 'rejected') throw built.reason;
    }
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
