import type { Problem } from '../archive/problem.ts';
import { readContent } from '../archive/read-content.ts';
import type { Content } from '../archive/read-content.ts';
import { applyRules } from './apply-rules.ts';

/** Reads a content folder and tells every problem of every file, in order of file and place. */
export async function checkContent(
  folder: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<{ content: Content; problems: Problem[] }> {
  const content = await readContent(folder);
  return { content, problems: applyRules(content, { today }) };
}
