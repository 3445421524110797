import matter from 'gray-matter';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { recordMarkdown } from '../../src/exports/record-markdown.ts';
import { present } from '../unit/written-content.ts';
import { HOME, HOSTILE, hostileArchive, ownArchive } from './archives.ts';

/** What a reader of Markdown sees of a node: its text, where links lead, and what it is. */
function read(node: Nodes): { text: string; links: string[]; html: string[] } {
  if (node.type === 'text' || node.type === 'inlineCode') return { text: node.value, links: [], html: [] };
  if (node.type === 'html') return { text: '', links: [], html: [node.value] };
  const inner = 'children' in node ? node.children.map(read) : [];
  const own = node.type === 'link' ? [node.url] : [];
  return {
    text: inner.map(({ text }) => text).join(''),
    links: [...own, ...inner.flatMap(({ links }) => links)],
    html: inner.flatMap(({ html }) => html),
  };
}

function readBack(archive: Archive, meeting: Meeting) {
  const { data, content } = matter(recordMarkdown(archive, meeting, HOME), {});
  const { children } = unified().use(remarkParse).parse(content);
  const blocks = children.map((node) => ({ type: node.type, ...read(node) }));
  return { front: data, blocks };
}

describe.for([...ownArchive.meetings.map((one) => [one.id, ownArchive, one] as const), ...hostileArchive.meetings.map((one) => [one.id, hostileArchive, one] as const)])(
  'the Markdown of %s',
  ([, archive, meeting]) => {
    const { front, blocks } = readBack(archive, meeting);
    const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

    test('says in its front matter whose record it is, and whose report', () => {
      expect(front).toMatchObject({
        title: meeting.title,
        date: meeting.date,
        url: `${HOME}meetings/${meeting.id}/`,
        leaders: meeting.leaders.map(({ name }) => name),
        topics: meeting.topics.map(({ name }) => name),
        licence: archive.settings.licence.url,
        report_side: archive.side(meeting.facts.source.side)?.name,
      });
    });

    test('has every paragraph under its voice, with its number that leads to it', () => {
      const paragraphs = blocks.filter(({ type, text }) => type === 'paragraph' && text.startsWith('¶ '));
      expect(paragraphs.map(({ text, links: [link] }) => [oneLine(text), link])).toEqual(
        meeting.paragraphs.map(({ number, text }) => [
          oneLine(`¶ ${String(number)} ${text}`),
          `${HOME}meetings/${meeting.id}/#p${String(number)}`,
        ]),
      );
      const headings = blocks.filter(({ type }) => type === 'heading').map(({ text }) => text);
      expect(headings[0]).toBe(oneLine(meeting.title));
      for (const { voice } of meeting.sections) expect(headings).toContain(archive.side(voice)?.name ?? { outcomes: 'Outcomes', background: 'Background' }[voice]);
    });

    test('leads nowhere but to published addresses, and has no markup of its own', () => {
      const links = blocks.flatMap((block) => block.links);
      expect(links.length).toBeGreaterThan(meeting.paragraphs.length);
      expect(links.filter((link) => !/^https?:\/\//u.test(link))).toEqual([]);
      for (const link of links.filter((one) => one.startsWith(HOME) && !one.includes('#'))) {
        const [kind = '', id = ''] = link.slice(HOME.length).split('/');
        expect(archive.entity(kind as 'places', id), link).toBeDefined();
      }
      expect(blocks.flatMap(({ html }) => html)).toEqual([]);
    });
  },
); // prettier-ignore

test('hostile texts arrive as text', () => {
  for (const [index, meeting] of hostileArchive.meetings.entries()) {
    const { blocks } = readBack(hostileArchive, meeting);
    const title = present(HOSTILE[index]).replace(/\s+/gu, ' ').trim();
    expect(blocks[0]?.text.trim()).toBe(title);
    expect(blocks.filter(({ type }) => type === 'list').map(({ text }) => text).join(' ')).toContain(title);
    const signed = blocks[blocks.findIndex(({ text }) => text === 'Documents signed') + 1];
    expect(signed).toMatchObject({ type: 'list', links: ['https://texts.example/?a&b', `${HOME}meetings/${meeting.id}/#p1`] });
    expect(signed?.text.replace(/\s+/gu, ' ').replace(/ ,/gu, ',').trim()).toBe(`${title}, communiqué, March 2015, ¶ 1`);
  }
}); // prettier-ignore
