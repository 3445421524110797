import { basename } from 'node:path';
import matter from 'gray-matter';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import type { Fault, Report, Reporter, Translation } from '../archive/content.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { MeetingFrontMatterSchema, TranslationSchema } from '../archive/schema/meeting.ts';
import { type ContentFile, problemsIn, quoted, TOP } from './content-file.ts';
import { beyondBounds } from './markdown.ts';
import { readSections } from './read-sections.ts';
import { type Parsed, readFields } from './yaml-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

/**
 * Turns one Markdown file into a report. Every fault becomes a problem with its place; nothing is thrown and
 * nothing of the file is executed. Only headings of sections, paragraphs, emphasis and links to entities are
 * accepted, so that no markup of a record can reach a page.
 * @param sides of the archive; `undefined` when its settings could not be read, and then every heading passes
 */
export function parseReport(file: ContentFile, sides: readonly Side[] | undefined): Parsed<Report> {
  const { fields, sections, problems, positionOf } = parseRecord(file, MeetingFrontMatterSchema, sides);
  if (fields === undefined || sections === undefined) return { problems };
  return {
    problems,
    value: {
      id: basename(file.path, '.md'),
      file: file.path,
      frontMatter: fields,
      sections,
      paragraphs: sections.flatMap(({ paragraphs }) => paragraphs),
      positionOf,
    },
  };
}

/** Turns the file of a record’s translation into one, as it turns records into reports. */
export function parseTranslation(
  file: ContentFile,
  { id, language }: Pick<Translation, 'id' | 'language'>,
  sides: readonly Side[] | undefined,
): Parsed<Translation> {
  const { fields, sections, problems } = parseRecord(file, TranslationSchema, sides);
  if (fields === undefined || sections === undefined) return { problems };
  return { problems, value: { id, language, file: file.path, fields, sections } };
}

function parseRecord<S extends z.ZodType>(file: ContentFile, schema: S, sides: readonly Side[] | undefined) {
  const fault = fenceFault(file.text);
  if (fault !== undefined) return { problems: problemsIn(file.path, [fault]), positionOf: () => TOP };
  const { front, body, bodyLine } = divide(file.text);
  const read: Parsed<z.output<S>> = front ? readFields(front, file.path, schema) : { problems: problemsIn(file.path, [EMPTY]) };
  const faults = beyondBounds(body, bodyLine);
  const report: Reporter = (one) => faults.push(one);
  const sections = faults.length > 0 ? undefined : readSections(markdown.parse(file.text), sides, report);
  const positionOf = front?.positionOf ?? (() => TOP);
  return { fields: read.value, sections, problems: [...read.problems, ...problemsIn(file.path, faults)], positionOf };
}

const EMPTY: Fault = {
  ...TOP,
  rule: 'front-matter',
  found: 'empty front matter',
  expected: 'the fields of the record in YAML',
  fix: 'write the fields between the two lines ---; those that every record has are in content/meetings',
};

/**
 * What is wrong with the lines that open and close the front matter. Where these are at fault nothing below can be
 * told apart, and gray-matter is not called: it would run `---js` as code.
 */
function fenceFault(text: string): Fault | undefined {
  const fault = (line: number, found: string, fix: string): Fault => ({
    line,
    column: 1,
    rule: 'front-matter',
    found,
    expected: 'front matter: a line ---, the fields in YAML, a line ---',
    fix,
  });
  const [firstLine = ''] = text.split('\n', 1);
  if (/^---[ \t]*[^\s-]/.test(firstLine)) {
    return {
      ...fault(1, quoted(firstLine), 'write --- alone on the first line and YAML below it'),
      expected: 'front matter in YAML, opened by a line of three hyphens and nothing else',
    };
  }
  if (!/^---[ \t]*\r?$/.test(firstLine)) {
    const fix = 'begin the file with front matter; npm run check shows the fields that are missing';
    return fault(1, `${quoted(firstLine)} on the first line`, fix);
  }
  const closing = /\n---(.*)/.exec(text);
  if (closing === null) return fault(1, 'front matter that does not end', 'write a line --- below its last field');
  const [, rest = ''] = closing;
  // What else passes for white space, remark takes for text, and the fence for none.
  if (/^[ \t]*$/.test(rest)) return undefined;
  const fix = 'write three hyphens and nothing else where the front matter ends, and begin no line of it with them';
  return fault(text.slice(0, closing.index).split('\n').length + 1, quoted(`---${rest}`), fix);
}

/**
 * Divides a record by its fence, into YAML with true lines, which gray-matter hands on from the opening `---` with its
 * line break, and the body. The engines for other languages refuse all the same. An options object is passed always:
 * without one gray-matter answers a second call on a faulty text from its cache, with nothing.
 */
function divide(text: string): { front: YamlSource | undefined; body: string; bodyLine: number } {
  let front: YamlSource | undefined;
  const yaml = (written: string): object => {
    front = readYaml(written);
    return {};
  };
  const refuse = () => {
    throw new Error('only YAML front matter is read');
  };
  const { content } = matter(text, { engines: { yaml, js: refuse, javascript: refuse, json: refuse } });
  return { front, body: content, bodyLine: text.slice(0, text.length - content.length).split('\n').length };
}
