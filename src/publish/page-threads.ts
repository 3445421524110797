import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, workerData } from 'node:worker_threads';
import type { Content } from '../archive/read-content.ts';
import { sendContent } from '../archive/sent-content.ts';
import type { SentContent } from '../archive/sent-content.ts';
import { collectRarely } from './collect-rarely.ts';
import { SharedJobs } from './shared-jobs.ts';
import type { SiteFiles, Written } from './site-files.ts';

/** From so many meetings on, a second thread saves more than it takes to bundle the site there once more. */
const MANY = 300;
/** More threads than this give little, and each holds the archive in memory. */
const MOST_THREADS = 4;
/** Much of what a page is made of lives shorter than a page; with room for many pages it is not moved about first. */
const YOUNG_MEGABYTES = 96;
/** Not written where it is used: Vite would take it for a file of the browser and bundle it. */
const THREAD = './page-thread.ts';

/** What a thread that makes pages is given. */
export interface PageTask {
  readonly content: SentContent;
  /** The folder that the site is written to. */
  readonly folder: string;
  /** A folder of the thread’s own, for what its build writes besides pages. */
  readonly scratch: string;
  /** How far the work has come, shared by all threads. */
  readonly memory: SharedArrayBuffer;
}

/** The task of this thread; nothing on the thread that the build began on. */
export function taskOfThread(): PageTask | undefined {
  const given: unknown = workerData;
  return isTask(given) ? given : undefined;
}

function isTask(given: unknown): given is PageTask {
  return typeof given === 'object' && given !== null && 'memory' in given && 'scratch' in given;
}

/** The threads that make the pages of one build: the one that the build began on, and for a large archive further ones. */
export class PageThreads {
  /** What is left to do, shared by all threads. */
  readonly jobs = new SharedJobs(taskOfThread()?.memory);
  readonly #others: Promise<Written>[] = [];

  /**
   * Starts threads that build the site once more, each to take a share of the pages.
   * @param threads how many there are to be in all; as the machine and the archive ask for when it is left out
   */
  start(content: Content, folder: string, threads = threadsFor(content.reports.length)): void {
    if (threads > 1) collectRarely();
    for (let more = 1; more < threads; more += 1) {
      const written = makePages(sendContent(content), folder, this.jobs.memory);
      // A thread that fails has work that nobody else takes; it is told when all others have ended.
      written.catch(() => {
        this.jobs.stop();
      });
      this.#others.push(written);
    }
  }

  /** Waits until the other threads have nothing left to do, and takes over what they have written. */
  async end(site: SiteFiles): Promise<void> {
    for (const ended of await Promise.allSettled(this.#others)) {
      if (ended.status === 'rejected') throw ended.reason;
      site.add(ended.value);
    }
  }
}

/** `BUILD_THREADS` asks for a number of them, however small the archive is. */
function threadsFor(meetings: number): number {
  const asked = Number(process.env['BUILD_THREADS']);
  if (asked >= 1) return asked;
  return meetings < MANY ? 1 : Math.min(availableParallelism(), MOST_THREADS);
}

/** Makes pages on a thread of their own, and tells what was written when nothing is left to do. */
async function makePages(content: SentContent, folder: string, memory: SharedArrayBuffer): Promise<Written> {
  // In the project: of a site that is written elsewhere Astro keeps the modules of all builds in one place.
  mkdirSync('.astro', { recursive: true });
  const scratch = mkdtempSync(join('.astro', 'thread-'));
  const task: PageTask = { content, folder, scratch, memory };
  try {
    return await new Promise<Written>((settle, fail) => {
      const thread = new Worker(new URL(THREAD, import.meta.url), {
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
      thread.once('message', settle).once('error', fail);
      thread.once('exit', (status) => {
        fail(new Error(`a thread that makes pages ended with status ${String(status)}`));
      });
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
