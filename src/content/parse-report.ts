import matter from 'gray-matter';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem, Reporter, Report, Section, Fault } from '../archive/content.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { MeetingFrontMatterSchema } from '../archive/schema/meeting.ts';
import type { MeetingFrontMatter } from '../archive/schema/meeting.ts';
import { beyondBounds } from './markdown.ts';
import type { ContentFile } from './read-files.ts';
import { readSections } from './read-sections.ts';
import { acceptedKeys, schemaProblems, quoted, yamlProblem } from './yaml-file.ts';
import { readYaml } from './yaml-source.ts';
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
  return { problems, report: assemble(file, checked.data, body) };
}

function assemble(file: ContentFile, frontMatter: MeetingFrontMatter, sections: Section[]): Report {
  return {
    id: file.path.replace(/^.*\//, '').replace(/\.md$/, ''),
    file: file.path,
    frontMatter,
    sections,
    paragraphs: sections.flatMap((section) => section.paragraphs),
    positionOf: positionsIn(file),
  };
}

/** Where the fields of a file are: read again when one is asked for, because to keep them costs more than all the rest. */
function positionsIn(file: ContentFile): Report['positionOf'] {
  return (path) => readFrontMatter(file, () => undefined)?.positionOf(path) ?? { line: 1, column: 1 };
}

/**
 * What is wrong with the lines that open and close the front matter. Where these are at fault nothing below can be
 * told apart, and gray-matter is not called: it would run `---js` as code.
 */
export function frontMatterFault(text: string): Fault | undefined {
  const rule = 'front-matter';
  const [firstLine = ''] = text.split('\n', 1);
  if (/^---[ \t]*[^\s-]/.test(firstLine)) {
    return {
      line: 1,
      column: 1,
      rule,
      found: quoted(firstLine),
      expected: 'front matter in YAML, opened by a line of three hyphens and nothing else',
      fix: 'write --- alone on the first line and YAML below it',
    };
  }
  const expected = 'front matter: a line ---, the fields in YAML, a line ---';
  if (!/^---[ \t]*\r?$/.test(firstLine)) {
    return {
      line: 1,
      column: 1,
      rule,
      found: `${quoted(firstLine)} on the first line`,
      expected,
      fix: 'begin the file with front matter; npm run check shows the fields that are missing',
    };
  }
  const closing = /\n---(.*)/.exec(text);
  if (closing === null) {
    return {
      line: 1,
      column: 1,
      rule,
      found: 'front matter that does not end',
      expected,
      fix: 'write a line --- below its last field',
    };
  }
  const [, rest = ''] = closing;
  // What else passes for white space, remark takes for text, and the fence for none.
  if (/^[ \t]*$/.test(rest)) return undefined;
  return {
    line: text.slice(0, closing.index).split('\n').length + 1,
    column: 1,
    rule,
    found: quoted(`---${rest}`),
    expected,
    fix: 'write three hyphens and nothing else where the front matter ends, and begin no line of it with them',
  };
}

/**
 * The front matter as YAML with true lines: gray-matter hands the engine everything after the opening `---`,
 * its line break included, so that line n of it is line n of the file. The engines for other languages refuse all
 * the same. An options object is passed always: without one gray-matter answers a second call on a faulty text
 * from its cache, with nothing.
 */
export function readFrontMatter(file: ContentFile, report: Reporter): YamlSource | undefined {
  let source: YamlSource | undefined;
  const refuse = () => {
    throw new Error('only YAML front matter is read');
  };
  const engines = {
    yaml: (text: string): object => {
      source = readYaml(text);
      return typeof source.value === 'object' && source.value !== null ? source.value : {};
    },
    js: refuse,
    javascript: refuse,
    json: refuse,
  };
  matter(file.text, { engines });
  if (source === undefined) {
    report({
      line: 1,
      column: 1,
      rule: 'front-matter',
      found: 'empty front matter',
      expected: 'the fields of the record in YAML',
      fix: 'write the fields between the two lines ---; those that every record has are in content/meetings',
    });
    return undefined;
  }
  for (const fault of source.faults) report(yamlProblem(file.path, fault));
  return source.faults.length > 0 ? undefined : source;
}

/** What follows the front matter, and the number of its first line. */
export function bodyOf(text: string): [body: string, firstLine: number] {
  const end = text.indexOf('\n---');
  const start = text.indexOf('\n', end + 1) + 1;
  return start === 0 ? ['', 1] : [text.slice(start), text.slice(0, start).split('\n').length];
}
