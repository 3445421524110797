import type { Link, Nodes } from 'mdast';
import type { Position, Reporter } from '../archive/problem.ts';
import type { Inline } from '../archive/report.ts';
import { quoted } from './schema-problems.ts';

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
