import type { Heading, Paragraph as MarkdownParagraph, Root } from 'mdast';
import { type LinkReader, plainText, positionOf, readInlines, reportLink, reportUnsupported } from './markdown.ts';
import type { Reporter, EntityKind, Mention, Paragraph, Section, Voice } from '../archive/content.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import { quoted } from './content-file.ts';
import { SHARED_VOICES, type Side } from '../archive/schema/archive-settings.ts';
import { ID_PATTERN } from '../archive/schema/parts.ts';

const MENTION_TARGET = /^\.\.\/([a-z]+)\/([^/]+)\.yaml$/;

/**
 * The sections of a record with their numbered paragraphs; whatever is neither, is a problem.
 * @param sides of the archive; `undefined` when its settings could not be read, and then every heading passes
 */
export function readSections(tree: Root, sides: readonly Side[] | undefined, report: Reporter): Section[] {
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
  const readLink: LinkReader = (link, words, children) => {
    const target = mentionTarget(link.url);
    if (words.text.trim() === '') {
      reportLink(link, report, {
        found: `a link without words to ${quoted(link.url)}`,
        expected: 'the words that speak of the entity between the square brackets',
        fix: 'put the words between the brackets, or remove the link',
      });
      return undefined;
    }
    if (target === undefined) {
      reportLink(link, report, {
        found: quoted(link.url),
        expected: `a relative link to an entity, such as ../topics/trade.yaml (${ENTITY_KINDS.join(', ')})`,
        fix: 'link to the file of the person, place, topic or term, or remove the link; addresses of sources belong in “source”',
      });
      return undefined;
    }
    const mention: Mention = { ...target, ...words, isLinked: true, ...positionOf(link) };
    mentions.push(mention);
    return { type: 'mention', mention, children };
  };
  return { ...readInlines(node.children, readLink, report), mentions };
}

function mentionTarget(url: string): { kind: EntityKind; id: string } | undefined {
  const [, folder, id] = MENTION_TARGET.exec(url) ?? [];
  const kind = ENTITY_KINDS.find((name) => name === folder);
  return kind !== undefined && id !== undefined && ID_PATTERN.test(id) ? { kind, id } : undefined;
}
