import type { Content } from '../archive/content.ts';
import { checkContent } from './check-content.ts';
import type { CheckOptions } from './check-content.ts';
import { formatProblems } from './format-problems.ts';

/**
 * Reads and checks a content folder, with the same messages as `npm run check`; warnings are printed.
 * @throws when something is wrong with it; the problems are in the message
 */
export async function soundContent(folder: string, options: CheckOptions = {}): Promise<Content> {
  const { content, problems } = await checkContent(folder, options);
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (isRefused) throw new Error(`${formatProblems(problems)}\n\nThe content has problems; nothing was built.`);
  if (problems.length > 0) console.error(formatProblems(problems));
  return content;
}
