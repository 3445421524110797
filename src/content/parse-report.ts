import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { acceptedKeys } from './accepted-keys.ts';
import type { ContentFile } from './content-file.ts';
import { bodyOf, frontMatterFault, readFrontMatter } from './front-matter.ts';
import { beyondBounds } from './markdown-bounds.ts';
import type { Problem, Reporter } from '../archive/problem.ts';
import { readSections } from './read-sections.ts';
import type { Report, Section } from '../archive/report.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { MeetingFrontMatterSchema } from '../archive/schema/meeting.ts';
import type { MeetingFrontMatter } from '../archive/schema/meeting.ts';
import type { YamlSource } from './yaml-source.ts';

/** What reading one file gave: the report, unless its faults are too grave, and every problem found on the way. */
export interface ParsedReport {
  readonly report?: Report;
  readonly problems: readonly Problem[];
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();
const keysOfFrontMatter = acceptedKeys(MeetingFrontMatterSchema);

/**
 * Turns one Markdown file into a report. Every fault becomes a problem with its place; nothing is thrown and
 * nothing of the file is executed. Only headings of sections, paragraphs, emphasis and links to entities are
 * accepted, so that no markup of a record can reach a page.
 * @param sides of the archive; `undefined` when its settings could not be read, and then every heading passes
 */
export function parseReport(file: ContentFile, sides: readonly Side[] | undefined): ParsedReport {
  const problems: Problem[] = [];
  const report: Reporter = (problem) => {
    problems.push({ ...problem, file: file.path, severity: 'error' });
  };
  const fault = frontMatterFault(file.text);
  if (fault !== undefined) {
    report(fault);
    return { problems };
  }
  const front = readFrontMatter(file, report);
  const beyond = beyondBounds(...bodyOf(file.text));
  for (const problem of beyond) report(problem);
  const body = beyond.length > 0 ? undefined : readSections(markdown.parse(file.text), sides, report);
  if (front === undefined) return { problems };

  const checked = MeetingFrontMatterSchema.safeParse(front.value);
  if (!checked.success) {
    problems.push(...schemaProblems(checked.error, front, file.path, keysOfFrontMatter));
    return { problems };
  }
  if (body === undefined) return { problems };
  return { problems, report: assemble(file, checked.data, front, body) };
}

function assemble(file: ContentFile, frontMatter: MeetingFrontMatter, front: YamlSource, sections: Section[]): Report {
  return {
    id: file.path.replace(/^.*\//, '').replace(/\.md$/, ''),
    file: file.path,
    frontMatter,
    sections,
    paragraphs: sections.flatMap((section) => section.paragraphs),
    positionOf: (path) => front.positionOf(path),
  };
}

/** Where the fields of a file stand whose report was made elsewhere; it is read only when one is asked for. */
export function positionsIn(file: ContentFile): Report['positionOf'] {
  return (path) => readFrontMatter(file, () => undefined)?.positionOf(path) ?? { line: 1, column: 1 };
}
