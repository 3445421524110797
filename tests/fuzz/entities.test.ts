import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseMethod } from '../../src/content/parse-method.ts';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import type { EntityKind } from '../../src/archive/content.ts';
import { readYaml } from '../../src/content/yaml-source.ts';
import { entities, soup, style, text, without, yamlOf } from './generated.ts';
import type { Fields } from './generated.ts';
import { rulesOf, tally, wellFormed } from './judged.ts';
import { cases } from './seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const written = fc
  .constantFrom(...ENTITY_KINDS)
  .chain((kind) => fc.record({ kind: fc.constant(kind), fields: entities[kind], how: style }));

const parsed = (kind: EntityKind, yaml: string) => {
  const { value: entity, problems } = parseEntity({ path: `content/${kind}/an-id.yaml`, text: yaml }, kind);
  wellFormed(problems, yaml);
  // Either it is read, or it is told why not.
  expect(entity === undefined).toBe(problems.length > 0);
  return { entity, problems };
};

/** Ways to spoil a valid entity, each with the rule that has to find it. */
const SPOILT: Readonly<
  Record<string, { rule: string; spoil: (fields: Fields, yaml: (fields: Fields) => string) => string }>
> = {
  'an unknown key': { rule: 'unknown-key', spoil: (fields, yaml) => yaml({ ...fields, nmae: 'x' }) },
  'a key of every object': { rule: 'unknown-key', spoil: (fields, yaml) => `${yaml(fields)}constructor: x\n` },
  'a prototype': { rule: 'unknown-key', spoil: (fields, yaml) => `${yaml(fields)}__proto__: { name: x }\n` },
  'a missing field': { rule: 'missing-field', spoil: (fields, yaml) => yaml(without('about', fields)) },
  'a list for a text': { rule: 'invalid-value', spoil: (fields, yaml) => yaml({ ...fields, name: ['x'] }) },
  'a number for a text': { rule: 'invalid-value', spoil: (fields, yaml) => yaml({ ...fields, about: 7 }) },
  'a text for a list': { rule: 'invalid-value', spoil: (fields, yaml) => yaml({ ...fields, otherNames: 'x' }) },
  'an empty text': { rule: 'invalid-value', spoil: (fields, yaml) => yaml({ ...fields, name: '' }) },
  'nothing for a value': { rule: 'invalid-value', spoil: (fields, yaml) => yaml({ ...fields, name: null }) },
  'no language': {
    rule: 'invalid-value',
    spoil: (fields, yaml) => yaml({ ...fields, nativeNames: [{ lang: 'Chinese', name: 'x' }] }),
  },
  'a key twice': { rule: 'yaml-syntax', spoil: (fields, yaml) => `${yaml(fields)}name: x\n` },
  'a key twice, once in quotation marks': {
    rule: 'yaml-syntax',
    spoil: (fields, yaml) => `${yaml(fields)}"about": x\n`,
  },
  'a second document': { rule: 'yaml-syntax', spoil: (fields, yaml) => `${yaml(fields)}---\nname: x\n` },
  'a tag': { rule: 'yaml-syntax', spoil: (fields, yaml) => `${yaml(fields)}x: !!js/function a\n` },
  'binary data': { rule: 'yaml-syntax', spoil: (fields, yaml) => `${yaml(fields)}x: !!binary AAAA\n` },
  'an anchor': { rule: 'yaml-alias', spoil: (fields, yaml) => `${yaml(fields)}x: &a 1\n` },
  'an anchor and its alias': { rule: 'yaml-alias', spoil: (fields, yaml) => `${yaml(fields)}x: [&a 1, *a]\n` },
  'a bomb': {
    rule: 'yaml-alias',
    spoil: (fields, yaml) => `${yaml(fields)}a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n`,
  },
};

describe('entities', () => {
  test('that are valid have no problem', () => {
    fc.assert(
      fc.property(written, ({ kind, fields, how }) => {
        const { entity, problems } = parsed(kind, yamlOf(fields, how));
        expect(problems).toEqual([]);
        expect(entity?.name).toBe(fields['name']);
      }),
      cases(1500),
    );
  });

  test.each(Object.entries(SPOILT))('with %s have a problem of its rule', (_fault, { rule, spoil }) => {
    fc.assert(
      fc.property(written, ({ kind, fields, how }) => {
        // A list or group in one line leaves no room for a line after it.
        const inLines = how.collectionStyle === 'flow' ? {} : how;
        expect(
          rulesOf(
            parsed(
              kind,
              spoil(fields, (one) => yamlOf(one, inLines)),
            ).problems,
          ),
        ).toContain(rule);
      }),
      cases(150),
    );
  });

  test('of nonsense are refused without an exception', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_KINDS), soup, (kind, yaml) => {
        parsed(kind, yaml);
        const { value, faults } = readYaml(yaml);
        expect(faults.length > 0 && value !== undefined).toBe(false);
      }),
      cases(2000),
    );
  });

  test('that were cut or spliced anywhere are read or refused', () => {
    fc.assert(
      fc.property(written, fc.nat(400), fc.nat(400), soup, ({ kind, fields, how }, from, length, inserted) => {
        const yaml = yamlOf(fields, how);
        parsed(kind, yaml.slice(0, from) + inserted + yaml.slice(from + length));
      }),
      cases(1500),
    );
  });
});

describe('the account of the method', () => {
  test('of nonsense is read or refused, and only https and mail addresses become links', () => {
    fc.assert(
      fc.property(fc.oneof(soup, text), (markdown) => {
        const { value: blocks = [], problems } = parseMethod({ path: 'content/about.md', text: markdown });
        wellFormed(problems, markdown);
        for (const [, href] of JSON.stringify(blocks).matchAll(/"href":"([^"]*)"/g)) {
          expect(href).toMatch(/^(?:https:\/\/|mailto:)/);
        }
      }),
      cases(1000),
    );
  });
});

afterAll(() => {
  expect(tally.entries).toBeGreaterThan(8000);
});
