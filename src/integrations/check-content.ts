import type { AstroIntegration } from 'astro';
import { phase, tellResult } from '../publish/build-log.ts';
import { createArchive } from '../archive/create-archive.ts';
import { keepArchive } from '../archive-of-build.ts';
import type { Content } from '../archive/read-content.ts';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { contentFolder } from '../content-folder.ts';
import { showProgressOf } from '../publish/show-progress.ts';

/**
 * Refuses to build from content that has problems: the same check, with the same messages, as `npm run check`. What
 * it has read is kept for the rest of the build.
 * @param onChecked is given the content when it is sound
 */
export function checkedContent(onChecked: (content: Content) => void): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:build:start': async () => {
        const reading = showProgressOf('records read');
        const { content, problems } = await phase('reading and checking', () =>
          checkContent(contentFolder(), { onParsed: reading.at }),
        ).finally(reading.end);
        if (problems.length > 0) console.error(formatProblems(problems));
        if (problems.some((problem) => problem.severity === 'error')) {
          throw new Error('The content has problems; nothing was built.');
        }
        keepArchive(await phase('linking', () => createArchive(content)));
        onChecked(content);
        tellResult(
          `${String(content.reports.length)} records and ${String(content.entities.length)} entities, no problem`,
        );
      },
    },
  };
}
