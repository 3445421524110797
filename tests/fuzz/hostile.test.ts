import { describe, expect, test, vi } from 'vitest';
import { ID_PATTERN } from '../../src/archive/schema/parts.ts';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import type { Problem, EntityKind } from '../../src/archive/content.ts';
import { SIDES } from '../unit/written-content.ts';
import { recordOf } from './generated.ts';
import { asYaml, baseFile, HOSTILE, textsIn, withText } from './hostile.ts';
import type { Way } from './hostile.ts';

vi.setConfig({ testTimeout: 120_000 });

test('there are enough of them', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(300);
});

/** A kind of file: an example, and how it is read. */
interface Kind {
  readonly front: unknown;
  readonly parse: (front: unknown) => { readonly read: unknown; readonly problems: readonly Problem[] };
}

function entityKind(kind: EntityKind, id: string): Kind {
  const { front } = baseFile(`${kind}/${id}.yaml`);
  return {
    front: { otherNames: ['Other'], nativeNames: [{ lang: 'kk', name: 'Аты' }], ...Object(front) } as object,
    parse: (fields) => {
      const { value: entity, problems } = parseEntity(
        { path: `content/${kind}/${id}.yaml`, text: asYaml(fields) },
        kind,
      );
      return { read: entity, problems };
    },
  };
}

const record = baseFile('meetings/2015-03-27-riverton.md');
const readRecord = (text: string) => parseReport({ path: 'content/meetings/2015-03-27-riverton.md', text }, SIDES);

const KINDS: Readonly<Record<string, Kind>> = {
  people: entityKind('people', 'ada-north'),
  places: entityKind('places', 'riverton'),
  topics: entityKind('topics', 'trade'),
  glossary: entityKind('glossary', 'river-fund'),
  commitments: entityKind('commitments', 'new-bridge'),
  meetings: {
    front: record.front,
    parse: (fields) => {
      const { value: report, problems } = readRecord(recordOf(asYaml(fields), record.body));
      return { read: report, problems };
    },
  },
};

/** An address of the web, wherever it leads: a field of addresses takes it. */
const WEB_ADDRESS = /^https?:\/\/[a-z.]+(?:[/?#]|$)/u;

/** Texts that are short by their schema. */
const MOST_WORDS: ReadonlyMap<string, number> = new Map([
  ['outcome', 8],
  ['summary', 60],
]);

const withAll = (front: unknown, ways: readonly Way[], text: string) =>
  ways.reduce((changed, way) => withText(changed, way, text), front);

describe.each(Object.entries(KINDS))('in a file of %s', (_, { front, parse }) => {
  const ways = textsIn(front);
  // A field of text takes any words; others take ids, dates, hashes, one of a few words.
  const texts = ways.filter((way) => parse(withText(front, way, 'Any, words')).problems.length === 0);
  const others = ways.filter((way) => !texts.includes(way));

  test('a field of text holds every hostile text to the letter, or it is refused', () => {
    expect(texts.length).toBeGreaterThan(1);
    for (const hostile of HOSTILE) {
      const taking = texts.filter((way) => hostile.split(/\s+/u).length <= (MOST_WORDS.get(way.join('.')) ?? Infinity));
      const { read, problems } = parse(withAll(front, taking, hostile));
      if (problems.length > 0) continue;
      const held = JSON.stringify(read).split(JSON.stringify(hostile).slice(1, -1)).length - 1;
      expect(held, JSON.stringify(hostile)).toBeGreaterThanOrEqual(taking.length);
    }
  });

  test('any other field refuses every one', () => {
    for (const hostile of HOSTILE.filter((text) => !ID_PATTERN.test(text))) {
      const { problems } = parse(withAll(front, others, hostile));
      expect(problems.length, JSON.stringify(hostile)).toBeGreaterThanOrEqual(
        WEB_ADDRESS.test(hostile) ? others.filter((way) => way.at(-1) !== 'url').length : others.length,
      );
    }
  });
});

test('in a paragraph every one becomes text, emphasis or a mention of an entity, and nothing else', () => {
  for (const hostile of HOSTILE) {
    const { value: report } = readRecord(recordOf(asYaml(record.front), `## North\n\nSo ${hostile} it was.\n`));
    for (const { inlines } of report?.paragraphs ?? []) {
      expect(JSON.stringify(inlines), hostile).not.toMatch(/"type":"(?!text|emphasis|mention)/u);
    }
  }
});
