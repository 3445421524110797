import matter from 'gray-matter';
import type { Heading, Paragraph as MarkdownParagraph, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { acceptedKeys } from './accepted-keys.ts';
import type { ContentFile } from './content-file.ts';
import { beyondBounds } from './markdown-bounds.ts';
import { InlineReader, plainText, positionOf, reportUnsupported } from './inline-reader.ts';
import type { Reporter } from './inline-reader.ts';
import type { Problem } from './problem.ts';
import { ENTITY_KINDS, SHARED_VOICES } from './report.ts';
import type { EntityKind, Mention, Paragraph, Report, Section, Voice } from './report.ts';
import { quoted, schemaProblems, yamlProblem } from './schema-problems.ts';
import type { Side } from './schema/archive-settings.ts';
import { ID_PATTERN } from './schema/id.ts';
import { MeetingFrontMatterSchema } from './schema/meeting.ts';
import type { MeetingFrontMatter } from './schema/meeting.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** What reading one file gave: the report, unless its faults are too grave, and every problem found on the way. */
export interface ParsedReport {
  readonly report?: Report;
  readonly problems: readonly Problem[];
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();
const keysOfFrontMatter = acceptedKeys(MeetingFrontMatterSchema);
const MENTION_TARGET = /^\.\.\/([a-z]+)\/([^/]+)\.yaml$/;

/**
 * Turns one Markdown file into a report. Every fault becomes a problem with its place; nothing is thrown and
 * nothing of the file is executed. Only headings of sections, paragraphs, emphasis and links to entities are
 * accepted, so that no markup of a record can reach a page.
 * @param sides of the archive; `undefined` when its settings could not be read, and then every heading passes
 */
export function parseReport(file: ContentFile, sides: readonly Side[] | undefined): ParsedReport {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'file' | 'severity'>) => {
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
  const body = beyond.length > 0 ? undefined : readBody(markdown.parse(file.text), sides, report);
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

/**
 * What is wrong with the lines that open and close the front matter. Where these are at fault nothing below can be
 * told apart, and gray-matter is not called: it would run `---js` as code.
 */
function frontMatterFault(text: string): Omit<Problem, 'file' | 'severity'> | undefined {
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
function readFrontMatter(file: ContentFile, report: Reporter): YamlSource | undefined {
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
function bodyOf(text: string): [body: string, firstLine: number] {
  const end = text.indexOf('\n---');
  const start = text.indexOf('\n', end + 1) + 1;
  return start === 0 ? ['', 1] : [text.slice(start), text.slice(0, start).split('\n').length];
}

function readBody(tree: Root, sides: readonly Side[] | undefined, report: Reporter): Section[] {
  const voices = new Map<string, Voice>([
    ...(sides ?? []).map((side) => [side.name, side.id] as const),
    ...Object.entries(SHARED_VOICES),
  ]);
  const accepted = [...voices.keys()].map((name) => `## ${name}`).join(', ');
  const sections: (Section & { paragraphs: Paragraph[] })[] = [];
  let count = 0;

  const openSection = (node: Heading) => {
    const heading = plainText(node);
    const voice = node.depth === 2 ? voices.get(heading) : undefined;
    const repeated = voice !== undefined && sections.some((section) => section.voice === voice);
    if (repeated || (voice === undefined && sides !== undefined)) {
      report({
        ...positionOf(node),
        rule: 'unknown-section',
        found: `${repeated ? 'a second ' : ''}${quoted(`${'#'.repeat(node.depth)} ${heading}`)}`,
        expected: `each of ${accepted} at most once`,
        fix: repeated
          ? 'move its paragraphs under the first heading of that name'
          : 'use one of these headings, or make it running text',
      });
    }
    // A faulty heading opens a section too: its paragraphs keep their numbers, and are no faults of their own.
    sections.push({ voice: voice ?? heading, heading, paragraphs: [], ...positionOf(node) });
  };

  const addParagraph = (node: MarkdownParagraph) => {
    const section = sections.at(-1);
    if (section === undefined) {
      report({
        ...positionOf(node),
        rule: 'outside-section',
        found: `a paragraph before the first heading: ${quoted(plainText(node))}`,
        expected: `every paragraph under one of ${accepted}`,
        fix: 'put a heading above it that says whose words these are',
      });
      return;
    }
    count += 1;
    section.paragraphs.push({
      number: count,
      voice: section.voice,
      ...readParagraph(node, report),
      ...positionOf(node),
    });
  };

  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') openSection(node);
    else if (node.type === 'paragraph') addParagraph(node);
    else reportUnsupported(node, report);
  }
  return sections;
}

/** The running text of a paragraph; a link in it is a mention of an entity, or a problem. */
function readParagraph(node: MarkdownParagraph, report: Reporter): Pick<Paragraph, 'text' | 'inlines' | 'mentions'> {
  const mentions: Mention[] = [];
  const reader = new InlineReader((link, words, children) => {
    const target = mentionTarget(link.url);
    if (words.text.trim() === '') {
      report({
        ...positionOf(link),
        rule: 'broken-link',
        found: `a link without words to ${quoted(link.url)}`,
        expected: 'the words that speak of the entity between the square brackets',
        fix: 'put the words between the brackets, or remove the link',
      });
      return undefined;
    }
    if (target === undefined) {
      report({
        ...positionOf(link),
        rule: 'broken-link',
        found: quoted(link.url),
        expected: `a relative link to an entity, such as ../topics/trade.yaml (${ENTITY_KINDS.join(', ')})`,
        fix: 'link to the file of the person, place, topic or term, or remove the link; addresses of sources belong in “source”',
      });
      return undefined;
    }
    const mention: Mention = { ...target, ...words, ...positionOf(link) };
    mentions.push(mention);
    return { type: 'mention', mention, children };
  }, report);
  const inlines = reader.read(node.children);
  return { text: reader.text, inlines, mentions };
}

function mentionTarget(url: string): { kind: EntityKind; id: string } | undefined {
  const [, folder, id] = MENTION_TARGET.exec(url) ?? [];
  const kind = ENTITY_KINDS.find((name) => name === folder);
  return kind !== undefined && id !== undefined && ID_PATTERN.test(id) ? { kind, id } : undefined;
}
