import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fault, MethodBlock, Position, Reporter } from '../archive/content.ts';
import { type ContentFile, problemsIn, quoted } from './content-file.ts';
import { beyondBounds, type LinkReader, plainText, positionOf, readInlines, reportLink, reportUnsupported } from './markdown.ts';
import type { Parsed } from './yaml-file.ts';

const markdown = unified().use(remarkParse).freeze();
const ACCEPTED_ADDRESS = /^(?:https:\/\/|mailto:)/;

/** Reads content/about.md: headings of the second level, paragraphs, emphasis, and links to https or mail addresses. */
export function parseMethod(file: ContentFile): Parsed<readonly MethodBlock[]> {
  const faults = beyondBounds(file.text, 1);
  const report: Reporter = (fault) => faults.push(fault);
  const blocks: MethodBlock[] = [];
  if (faults.length > 0) return { problems: problemsIn(file.path, faults) };
  for (const node of markdown.parse(file.text).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const text = plainText(node);
      const id = text
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
        .replace(/^-|-$/g, '');
      const same = blocks.find((block) => block.type === 'heading' && block.id === id);
      if (id === '' || same !== undefined) report({ ...positionOf(node), ...headingFault(text, same) });
      blocks.push({ type: 'heading', id, text });
    } else if (node.type === 'paragraph') {
      const readLink: LinkReader = (link, _words, children) => {
        if (ACCEPTED_ADDRESS.test(link.url)) return { type: 'link', href: link.url, children };
        const expected = 'an address that begins with https:// or mailto:';
        const fix = 'write the whole address, or remove the link';
        reportLink(link, report, { found: quoted(link.url), expected, fix });
        return undefined;
      };
      blocks.push({ type: 'paragraph', inlines: readInlines(node.children, readLink, report).inlines });
    } else reportUnsupported(node, report);
  }
  return { value: blocks, problems: problemsIn(file.path, faults) };
}

/** A heading’s words make its address, which the page has once. */
function headingFault(text: string, same: MethodBlock | undefined): Omit<Fault, keyof Position> {
  if (same?.type !== 'heading') {
    return {
      rule: 'unsupported-markdown',
      found: `the heading ${quoted(text)}`,
      expected: 'a heading with a letter or a digit, which make its address',
      fix: 'write a word into the heading, or remove it',
    };
  }
  return {
    rule: 'duplicate-title',
    found:
      same.text === text
        ? `${quoted(text)} a second time`
        : `${quoted(text)}, whose words ${quoted(same.text)} has too`,
    expected: 'headings that differ in their words, which make their addresses',
    fix: 'give one of the two another heading',
  };
}
