import type { AstroIntegration } from 'astro';
import { createArchive } from '../archive/create-archive.ts';
import { keepArchive } from '../archive-of-build.ts';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { contentFolder } from '../content-folder.ts';
import { phase } from './phase.ts';

/**
 * Refuses to build from content that has problems: the same check, with the same messages, as `npm run check`. What
 * it has read is kept for the rest of the build.
 */
export function checkedContent(): AstroIntegration {
  let [pagesFrom, processorsFrom] = [0, process.cpuUsage()];
  return {
    name: 'checked-content',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const { content, problems } = await phase('reading and checking', logger, () => checkContent(contentFolder()));
        if (problems.length > 0) console.error(formatProblems(problems));
        if (problems.some((problem) => problem.severity === 'error')) {
          throw new Error('The content has problems; nothing was built.');
        }
        keepArchive(await phase('linking', logger, () => createArchive(content)));
        [pagesFrom, processorsFrom] = [performance.now(), process.cpuUsage()];
        logger.info(
          `${String(content.reports.length)} records and ${String(content.entities.length)} entities, no problem`,
        );
      },
      'astro:build:generated': ({ logger }) => {
        const { user, system } = process.cpuUsage(processorsFrom);
        const [wall, processor] = [(performance.now() - pagesFrom) / 1000, (user + system) / 1e6];
        logger.debug(`bundling and pages: ${wall.toFixed(1)} s, ${processor.toFixed(1)} s of processors`);
      },
    },
  };
}
