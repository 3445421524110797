import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { phase, tellResult } from '../publish/build-log.ts';
import { archiveOfBuild } from '../archive-of-build.ts';
import { contentFolder } from '../content-folder.ts';
import { pageJobs } from '../publish/page-jobs.ts';
import { taskOfThread } from '../publish/page-threads.ts';
import type { PageThreads } from '../publish/page-threads.ts';
import { plainFileJobs } from '../publish/plain-files.ts';
import { searchFileJobs } from '../publish/search-file-jobs.ts';
import type { SiteFiles } from '../publish/site-files.ts';
import { showProgress } from '../publish/show-progress.ts';

/** So many jobs take long enough for an editor to wonder. */
const JOBS_FOR_PROGRESS = 1000;
/** What stands under these addresses is made from the same files, each costly to make. */
const TOGETHER = ['data'];

/**
 * Renders the pages by Astro and writes them, with the files beside them, on as many threads as there are: Astro itself
 * takes one page after the other. Astro is left with nothing to write of its own.
 */
export function pages(site: SiteFiles, threads: PageThreads): AstroIntegration {
  let home = '';
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
        site.open(taskOfThread()?.folder ?? fileURLToPath(config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: 'pages',
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            const archive = archiveOfBuild();
            const jobs = [
              ...searchFileJobs(archive, site),
              ...pageJobs(prerenderer, paths, { site, home, together: TOGETHER }),
              ...plainFileJobs(archive, { site, home, content: contentFolder() }),
            ];
            const isTold = taskOfThread() === undefined && jobs.length >= JOBS_FOR_PROGRESS;
            const progress = isTold ? showProgress(jobs.length) : undefined;
            try {
              await phase('pages and the files beside them', async () => {
                await threads.jobs.work(jobs, (done) => progress?.at(done, 'pages, records and feeds'));
                await threads.end(site);
              });
            } finally {
              progress?.end();
            }
            return [];
          },
        }));
      },
      'astro:build:done': () => {
        if (taskOfThread() === undefined) tellResult(`${String(site.written.files.length)} pages and files written`);
        else parentPort?.postMessage(site.written);
      },
    },
  };
}
