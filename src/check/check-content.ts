import { existsSync, readdirSync } from 'node:fs';
import { byPlace, type Content, type Problem } from '../archive/content.ts';
import { latestDay } from '../archive/partial-date.ts';
import { readContent } from '../content/read-content.ts';
import { type CheckContext, formatProblems, type Rule } from './problems.ts';
import * as ledger from './rules/ledger.ts';
import * as officesAndDates from './rules/offices-and-dates.ts';
import * as references from './rules/references.ts';
import * as sources from './rules/sources.ts';
import * as text from './rules/text.ts';
import * as translations from './rules/translations.ts';

/** The rules that look across files, all that these files export; reading the files has already applied the others. */
const ACROSS_FILES: readonly Rule[] = [references, officesAndDates, text, sources, translations, ledger].flatMap(
  Object.values<Rule>,
);

/** Every problem of the content, those of reading it included, in order of file and place. */
export function applyRules(content: Content, context: CheckContext): Problem[] {
  return [...content.problems, ...ACROSS_FILES.flatMap((rule) => [...rule(content, context)])].sort(byPlace);
}

/**
 * Reads a content folder and tells every problem of every file, in order of file and place.
 * @param context the day by which dates are judged: the latest on earth, because meetings have that of their venue
 */
export async function checkContent(
  folder: string,
  context: CheckContext = { today: latestDay() },
): Promise<{ content: Content; problems: Problem[] }> {
  const content = await readContent(folder);
  return { content, problems: applyRules(content, context) };
}

/** What to do where a folder has no content yet; nothing where it has some. */
export function withoutContent(folder: string): string | undefined {
  if (existsSync(folder) && readdirSync(folder).length > 0) return undefined;
  return `${folder} has no content yet: npm run new -- --archive asks what an archive needs and writes its first files there.`;
}

/**
 * Reads and checks a content folder, with the same messages as `npm run check`; warnings are printed.
 * @throws when something is wrong with it; the problems are in the message
 */
export async function soundContent(folder: string): Promise<Content> {
  const missing = withoutContent(folder);
  if (missing !== undefined) throw new Error(missing);
  const { content, problems } = await checkContent(folder);
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (isRefused) throw new Error(`${formatProblems(problems)}\n\nThe content has problems; nothing was built.`);
  if (problems.length > 0) console.error(formatProblems(problems));
  return content;
}
