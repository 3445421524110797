import { describe, expect, test } from 'vitest';
import { parseMethod } from '../../src/content/parse-method.ts';

const parse = (text: string) => parseMethod({ path: 'content/about.md', text });

describe('the account of the method', () => {
  test('is headings and paragraphs, with emphasis and links', () => {
    const { value: blocks = [], problems } = parse(
      '## How sure it is?\n\nA fact is *not\nstated*, or [asked for](mailto:editors@archive.example).\n',
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { type: 'heading', id: 'how-sure-it-is', text: 'How sure it is?' },
      {
        type: 'paragraph',
        inlines: [
          { type: 'text', text: 'A fact is ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'not stated' }] },
          { type: 'text', text: ', or ' },
          {
            type: 'link',
            href: 'mailto:editors@archive.example',
            children: [{ type: 'text', text: 'asked for' }],
          },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('has ids for headings in every script', () => {
    const ids = parse('## Что это\n\n## 关于本馆\n\n## «Қалай?»\n').value?.map((block) => 'id' in block && block.id);
    expect(ids).toEqual(['что-это', '关于本馆', 'қалай']);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript:alert(1)//https://example.org',
    'data:text/html,x',
    'http://example.org/',
    '//example.org',
    '/about/',
  ])('refuses a link to %s and keeps its words', (url) => {
    const { value: blocks = [], problems } = parse(`Read [this](${url}).\n`);
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[1, 6, 'broken-link']]);
    expect(JSON.stringify(blocks)).toContain('this');
    expect(JSON.stringify(blocks)).not.toContain(url);
  });

  test.each([
    ['# Title', 'unsupported-markdown'],
    ['- one', 'unsupported-markdown'],
    ['![picture](a.png)', 'unsupported-markdown'],
    ['<script>alert(1)</script>', 'raw-html'],
    ['A <b>word</b>', 'raw-html'],
  ])('refuses %j', (text, rule) => {
    const { problems } = parse(`${text}\n`);
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });
});
