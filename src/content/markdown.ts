import type { Link, Nodes } from 'mdast';
import type { Position, Reporter, Inline, Fault } from '../archive/content.ts';
import { quoted } from './yaml-file.ts';

/** What a link becomes: given the link, its text and where that text stands, the piece of running text, or none. */
type LinkReader = (
  link: Link,
  words: { text: string; start: number; end: number },
  children: Inline[],
) => Inline | undefined;

/** Reads running text, keeping count of where each link stands in it. Anything but text, emphasis and links is a problem. */
export class InlineReader {
  /** The plain text read so far, white space folded. */
  text = '';
  readonly #readLink: LinkReader;
  readonly #report: Reporter;

  constructor(readLink: LinkReader, report: Reporter) {
    this.#readLink = readLink;
    this.#report = report;
  }

  read(nodes: readonly Nodes[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text': {
          const folded = node.value.replace(/\s+/gu, ' ');
          const text = this.text === '' || this.text.endsWith(' ') ? folded.trimStart() : folded;
          this.text += text;
          return [{ type: 'text', text }];
        }
        case 'emphasis':
          return [{ type: 'emphasis', children: this.read(node.children) }];
        case 'link': {
          if (typeof node.title === 'string') reportTitle(node, node.title, this.#report);
          const start = this.text.length;
          const children = this.read(node.children);
          const words = { text: this.text.slice(start), start, end: this.text.length };
          const inline = this.#readLink(node, words, children);
          return inline === undefined ? children : [inline];
        }
        default:
          reportUnsupported(node, this.#report);
          return 'children' in node ? this.read(node.children) : [];
      }
    });
  }
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

function reportTitle(link: Link, title: string, report: Reporter): void {
  report({
    ...positionOf(link),
    rule: 'unsupported-markdown',
    found: `a link with the title ${quoted(title)}`,
    expected: 'links without a title, [words](address)',
    fix: 'remove the title; what it says belongs into the text',
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
  return text.split(/(?<=\n)[ \t]*\n/).flatMap((block) => {
    const at = { line, column: 1, rule: 'unsupported-markdown' };
    line += block.split('\n').length;
    const marks = block.match(MARKS)?.length ?? 0;
    if (block.length > LONGEST_BLOCK) {
      const found = `a block of ${String(block.length)} characters`;
      return [{ ...at, found, expected: `at most ${String(LONGEST_BLOCK)}`, fix: 'divide it by empty lines' }];
    }
    if (marks > MOST_MARKS) {
      const found = `a block with ${String(marks)} marks such as * and [`;
      return [
        { ...at, found, expected: `at most ${String(MOST_MARKS)}`, fix: 'divide it by empty lines, or remove marks' },
      ];
    }
    if (block.split('\n').some((one) => CONTAINERS.test(one))) {
      const found = 'lists or quotations inside one another';
      return [{ ...at, found, expected: 'running text', fix: 'remove the marks at the beginning of the line' }];
    }
    return [];
  });
}
