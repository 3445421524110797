import type { Problem, Content } from '../archive/content.ts';
import { readContent } from '../content/read-content.ts';
import { applyRules } from './apply-rules.ts';

/** How a content folder is checked. */
export interface CheckOptions {
  /** The day by which dates are judged, YYYY-MM-DD. */
  readonly today?: string;
}

/**
 * Reads a content folder and tells every problem of every file, in order of file and place.
 */
export async function checkContent(
  folder: string,
  { today = new Date().toISOString().slice(0, 10) }: CheckOptions = {},
): Promise<{ content: Content; problems: Problem[] }> {
  const content = await readContent(folder);
  return { content, problems: applyRules(content, { today }) };
}
