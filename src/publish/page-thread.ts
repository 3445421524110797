import { isMainThread } from 'node:worker_threads';
import { build } from 'astro';
import { createArchive } from '../archive/create-archive.ts';
import { receiveContent } from '../archive/sent-content.ts';
import { keepArchive } from '../archive-of-build.ts';
import { setTelling } from './build-log.ts';
import { taskOfThread } from './page-threads.ts';

// The other end of page-threads.ts: builds the site with the archive that it is sent. What it has written is told by
// the hooks of its build.
const task = taskOfThread();
if (!isMainThread && task !== undefined) {
  setTelling('nothing');
  keepArchive(createArchive(receiveContent(task.content)));
  await build({ outDir: task.scratch, logLevel: 'error' });
}
