import type { Link, Nodes } from 'mdast';
import type { Position, Reporter, Inline, Fault } from '../archive/content.ts';
import { quoted } from './content-file.ts';

/** What a link becomes: given the link, its text and where that is, the piece of running text, or none. */
export type LinkReader = (
  link: Link,
  words: { text: string; start: number; end: number },
  children: Inline[],
) => Inline | undefined;

/** Reads running text, its white space folded. Anything in it but text, emphasis and links is a fault. */
export function readInlines(
  nodes: readonly Nodes[],
  readLink: LinkReader,
  report: Reporter,
): { text: string; inlines: Inline[] } {
  let text = '';
  const read = (node: Nodes): Inline[] => {
    switch (node.type) {
      case 'text': {
        const folded = node.value.replace(/\s+/gu, ' ');
        const own = text === '' || text.endsWith(' ') ? folded.trimStart() : folded;
        text += own;
        return [{ type: 'text', text: own }];
      }
      case 'emphasis':
        return [{ type: 'emphasis', children: node.children.flatMap(read) }];
      case 'link': {
        if (typeof node.title === 'string') {
          const [found, expected] = [`a link with the title ${quoted(node.title)}`, 'links without a title, [words](address)'];
          const fix = 'remove the title; what it says belongs into the text';
          report({ ...positionOf(node), rule: 'unsupported-markdown', found, expected, fix });
        }
        const start = text.length;
        const children = node.children.flatMap(read);
        const inline = readLink(node, { text: text.slice(start), start, end: text.length }, children);
        return inline === undefined ? children : [inline];
      }
      default:
        reportUnsupported(node, report);
        return 'children' in node ? node.children.flatMap(read) : [];
    }
  };
  const inlines = nodes.flatMap(read);
  return { text, inlines };
}

/** Says that a piece of Markdown is not accepted. */
export function reportUnsupported(node: Nodes, report: Reporter): void {
  const isHtml = node.type === 'html';
  report({
    ...positionOf(node),
    rule: isHtml ? 'raw-html' : 'unsupported-markdown',
    found: isHtml ? quoted(node.value) : (UNSUPPORTED[node.type] ?? `Markdown of the kind ${node.type}`),
    expected: 'headings of the second level (##), paragraphs, *emphasis* and [links](…)',
    fix: isHtml
      ? 'remove the HTML; to write a less-than sign as text, put a backslash before it'
      : 'write it as running text',
  });
}

const UNSUPPORTED: Partial<Record<Nodes['type'], string>> = {
  heading: 'a heading of another level',
  image: 'an image',
  list: 'a list',
  blockquote: 'a block quotation (>)',
  code: 'a code block (or a paragraph indented by four spaces)',
  inlineCode: 'code in backticks',
  strong: 'bold text (**)',
  thematicBreak: 'a rule (---)',
  break: 'a forced line break',
  definition: 'a link definition',
  linkReference: 'a reference link ([text][name])',
  imageReference: 'an image',
};

/** Says that a link leads nowhere that is accepted. */
export function reportLink(link: Link, report: Reporter, words: Pick<Fault, 'found' | 'expected' | 'fix'>): void {
  report({ ...positionOf(link), rule: 'broken-link', ...words });
}

/** The text of a node without its markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** Where a node begins in its file. */
export function positionOf(node: Nodes): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** No paragraph of a record comes near these; beyond them a Markdown parser can need hours for one file. */
const LONGEST_BLOCK = 10_000;
const MOST_MARKS = 500;
const DEEPEST = 8;

const MARKS = /[*_[\]<>`~!&\\]/g;
/** Marks of quotations and lists at the beginning of a line, each inside the one before. */
const CONTAINERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${String(DEEPEST + 1)},}`);

/** The blocks of a Markdown text, lines without an empty one between them, that are beyond what is parsed. */
export function beyondBounds(text: string, firstLine: number): Fault[] {
  let line = firstLine;
  return text.split(/(?<=\n)[ \t]*\n/).flatMap((block): Fault[] => {
    const at = { line, column: 1, rule: 'unsupported-markdown' };
    const lines = block.split('\n');
    line += lines.length;
    const marks = block.match(MARKS)?.length ?? 0;
    if (block.length > LONGEST_BLOCK) {
      const found = `a block of ${String(block.length)} characters`;
      return [{ ...at, found, expected: `at most ${String(LONGEST_BLOCK)}`, fix: 'divide it by empty lines' }];
    }
    if (marks > MOST_MARKS) {
      const [found, expected] = [`a block with ${String(marks)} marks such as * and [`, `at most ${String(MOST_MARKS)}`];
      return [{ ...at, found, expected, fix: 'divide it by empty lines, or remove marks' }];
    }
    if (!lines.some((one) => CONTAINERS.test(one))) return [];
    const [found, expected] = ['lists or quotations inside one another', 'running text'];
    return [{ ...at, found, expected, fix: 'remove the marks at the beginning of the line' }];
  });
}
