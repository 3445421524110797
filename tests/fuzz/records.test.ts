import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parseReport } from '../../src/content/parse-report.ts';
import { applyRules } from '../../src/check/check-content.ts';
import { base, SIDES } from '../unit/written-content.ts';
import { entities, type Fields, frontMatter, recordOf, sections, soup, style, without, yamlOf } from './generated.ts';
import { rulesOf, tally, wellFormed } from './judged.ts';
import { cases } from './seed.ts';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { RULES } from '../../src/check/problems.ts';
import { z } from 'zod';

vi.setConfig({ testTimeout: 120_000 });

const written = fc.record({ fields: frontMatter, body: sections, how: style });

function parsed(text: string) {
  const { value: report, problems } = parseReport({ path: 'content/meetings/2015-03-27-riverton.md', text }, SIDES);
  wellFormed(problems, text);
  if (problems.length === 0) expect(report).toBeDefined();
  // Whatever was written: nothing but text, emphasis and mentions of entities gets into a record.
  for (const { inlines, text: words } of report?.paragraphs ?? []) {
    expect(JSON.stringify(inlines)).not.toMatch(/"type":"(?!text|emphasis|mention)/);
    expect(words).not.toMatch(/\n/);
  }
  return { report, problems };
}

type Spoil = (fields: Fields, body: string) => string;
const inFront =
  (change: (fields: Fields) => Fields): Spoil =>
  (fields, body) =>
    recordOf(yamlOf(change(fields)), body);
const inBody =
  (change: (body: string) => string): Spoil =>
  (fields, body) =>
    recordOf(yamlOf(fields), change(body));
const after =
  (words: string): Spoil =>
  (fields, body) =>
    recordOf(yamlOf(fields), `${body}\n${words}\n`);
const GroupSchema = z.record(z.string(), z.unknown());
const group = (fields: Fields, key: string) => GroupSchema.parse(fields[key]);

/** Ways to spoil a valid record, each with the rule that has to find it. */
const SPOILT: Readonly<Record<string, { rule: string; spoil: Spoil }>> = {
  'an unknown key': { rule: 'unknown-key', spoil: inFront((fields) => ({ ...fields, tpoics: [] })) },
  'an unknown key within': {
    rule: 'unknown-key',
    spoil: inFront((f) => ({ ...f, venue: { ...group(f, 'venue'), room: 'x' } })),
  },
  'a prototype': { rule: 'unknown-key', spoil: (fields, body) => recordOf(`${yamlOf(fields)}__proto__: {}\n`, body) },
  'no title': { rule: 'missing-field', spoil: inFront((fields) => without('title', fields)) },
  'no source': { rule: 'missing-field', spoil: inFront((fields) => without('source', fields)) },
  'a number for a title': { rule: 'invalid-value', spoil: inFront((fields) => ({ ...fields, title: 2015 })) },
  'an impossible date': { rule: 'invalid-value', spoil: inFront((fields) => ({ ...fields, date: '2015-02-30' })) },
  'an inferred impossible date': {
    rule: 'invalid-value',
    spoil: inFront((fields) => ({ ...fields, date: { value: '2015-13-01', inferred: 'x' } })),
  },
  'a date with a time': {
    rule: 'invalid-value',
    spoil: inFront((fields) => ({ ...fields, date: '2015-03-27T10:00' })),
  },
  'an unknown format': { rule: 'invalid-value', spoil: inFront((fields) => ({ ...fields, format: 'by letter' })) },
  'one leader': { rule: 'invalid-value', spoil: inFront((fields) => ({ ...fields, leaders: ['a'] })) },
  'a path for an id': { rule: 'invalid-value', spoil: inFront((fields) => ({ ...fields, topics: ['../../x'] })) },
  'a short hash': {
    rule: 'invalid-value',
    spoil: inFront((f) => ({ ...f, source: { ...group(f, 'source'), sha256: 'ab' } })),
  },
  'a script for an address': {
    rule: 'invalid-value',
    spoil: inFront((f) => ({ ...f, source: { ...group(f, 'source'), url: 'javascript:alert(1)' } })),
  },
  'an endless figure': {
    rule: 'invalid-value',
    spoil: (fields, body) =>
      recordOf(
        `${yamlOf({ ...fields, figures: undefined })}figures: [{ value: .inf, unit: x, of: x, paragraph: 1 }]\n`,
        body,
      ),
  },
  'a key twice': { rule: 'yaml-syntax', spoil: (fields, body) => recordOf(`${yamlOf(fields)}title: x\n`, body) },
  'a second document': {
    rule: 'front-matter',
    spoil: (fields, body) => recordOf(`${yamlOf(fields)}--- x\nx: y\n`, body),
  },
  'an end of the document': {
    rule: 'yaml-syntax',
    spoil: (fields, body) => recordOf(`${yamlOf(fields)}...\nx: y\n`, body),
  },
  'an alias': { rule: 'yaml-alias', spoil: (fields, body) => recordOf(`${yamlOf(fields)}x: [&a 1, *a]\n`, body) },
  'front matter in JavaScript': {
    rule: 'front-matter',
    spoil: (fields, body) => recordOf(yamlOf(fields), body).replace('---', '---js'),
  },
  'no front matter': { rule: 'front-matter', spoil: (_fields, body) => body },
  'front matter that does not end': {
    rule: 'front-matter',
    spoil: (fields, body) => `---\n${yamlOf(fields)}\n${body}`,
  },
  'inline HTML': { rule: 'raw-html', spoil: after('A <b>word</b>.') },
  'a script': { rule: 'raw-html', spoil: after('<script>alert(1)</script>') },
  'a comment': { rule: 'raw-html', spoil: after('A <!-- hidden --> word.') },
  'a link that is a script': { rule: 'broken-link', spoil: after('A [word](javascript:alert(1)).') },
  'a link that is a script in disguise': { rule: 'broken-link', spoil: after('A [word](&#x6A;avascript:alert(1)).') },
  'a link to the web': { rule: 'broken-link', spoil: after('A [word](https://example.org/).') },
  'a bare address': { rule: 'broken-link', spoil: after('A word <https://example.org/>.') },
  'a link out of the folder': { rule: 'broken-link', spoil: after('A [word](../../x/trade.yaml).') },
  'a link to a path': { rule: 'broken-link', spoil: after('A [word](../topics/%2e%2e.yaml).') },
  'a link without words': { rule: 'broken-link', spoil: after('A [](../topics/trade.yaml).') },
  'a link with a title': { rule: 'unsupported-markdown', spoil: after('A [word](../topics/trade.yaml "x").') },
  'a remote image': { rule: 'unsupported-markdown', spoil: after('An ![image](https://example.org/x.png).') },
  'an image by reference': { rule: 'unsupported-markdown', spoil: after('An ![image][x].\n\n[x]: y.png') },
  'a link by reference': { rule: 'unsupported-markdown', spoil: after('A [word][x].\n\n[x]: ../topics/trade.yaml') },
  'a list': { rule: 'unsupported-markdown', spoil: after('- A word.') },
  'a quotation': { rule: 'unsupported-markdown', spoil: after('> A word.') },
  'a code block': { rule: 'unsupported-markdown', spoil: after('```js\nalert(1)\n```') },
  'bold text': { rule: 'unsupported-markdown', spoil: after('A **word**.') },
  'an unknown section': { rule: 'unknown-section', spoil: after('## Nroth\n\nA word.') },
  'a section of another level': { rule: 'unknown-section', spoil: after('### North\n\nA word.') },
  'a section twice': {
    rule: 'unknown-section',
    spoil: inBody((body) => `## North\n\n${body.replace('## North\n', '')}\n## North\n\nA word.\n`),
  },
  'a paragraph before the sections': { rule: 'outside-section', spoil: inBody((body) => `A word.\n\n${body}`) },
};

describe('records', () => {
  test('that are valid have no problem', () => {
    fc.assert(
      fc.property(written, ({ fields, body, how }) => {
        const { report, problems } = parsed(recordOf(yamlOf(fields, how), body));
        expect(problems).toEqual([]);
        expect(report?.frontMatter.title).toBe(fields['title']);
        expect(report?.paragraphs.map(({ number }) => number)).toEqual(
          report?.paragraphs.map((_one, index) => index + 1),
        );
      }),
      cases(400),
    );
  });

  test.each(Object.entries(SPOILT))('with %s have a problem of its rule', (_fault, { rule, spoil }) => {
    fc.assert(
      fc.property(written, ({ fields, body }) => {
        expect(rulesOf(parsed(spoil(fields, body)).problems)).toContain(rule);
      }),
      cases(40),
    );
  });

  test('of nonsense are refused without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          fc.tuple(soup, soup).map(([front, body]) => recordOf(front, body)),
        ),
        (text) => {
          parsed(text);
        },
      ),
      cases(1200),
    );
  });

  test('that were cut or spliced anywhere are read or refused', () => {
    fc.assert(
      fc.property(written, fc.nat(1500), fc.nat(300), soup, ({ fields, body, how }, from, length, inserted) => {
        const text = recordOf(yamlOf(fields, how), body);
        parsed(text.slice(0, from) + inserted + text.slice(from + length));
      }),
      cases(400),
    );
  });
});

test('the rules across files bear whatever could be read', () => {
  const anyContent = fc.record({
    records: fc.array(written, { maxLength: 4 }),
    people: fc.array(entities.people, { maxLength: 3 }),
    commitments: fc.array(entities.commitments, { maxLength: 2 }),
    places: fc.array(entities.places, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(anyContent, ({ records, people, commitments, places }) => {
      const reports = records.flatMap(({ fields, body }, index) => {
        tally.entries += 1;
        const path = `content/meetings/2015-03-27-r${String(index)}.md`;
        return parseReport({ path, text: recordOf(yamlOf(fields), body) }, SIDES).value ?? [];
      });
      const more = (['people', 'commitments', 'places'] as const).flatMap((kind) =>
        ({ people, commitments, places })[kind].flatMap((fields, index) => {
          tally.entries += 1;
          return (
            parseEntity({ path: `content/${kind}/e${String(index)}.yaml`, text: yamlOf(fields) }, kind).value ?? []
          );
        }),
      );
      const content = { ...base, reports, entities: more };
      const problems = applyRules(content, { today: '2025-06-01' });
      for (const { rule, line, column } of problems) {
        expect(RULES).toContain(rule);
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }
      expect(applyRules(content, { today: '2025-06-01' })).toEqual(problems);
    }),
    cases(100),
  );
});

afterAll(() => {
  expect(tally.entries).toBeGreaterThan(4000);
});
