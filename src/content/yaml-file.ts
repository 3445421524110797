import { basename } from 'node:path';
import { z } from 'zod';
import type { Entity, EntityKind, Fault, Problem } from '../archive/content.ts';
import { nearest } from '../archive/nearest.ts';
import { ENTITY_SCHEMAS } from '../archive/schema/entities.ts';
import { type ContentFile, problemsIn, quoted } from './content-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What a file gave, unless it has faults, and every problem found in it. */
export interface Parsed<T> {
  readonly value?: T | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the content folder by its schema. */
export function parseYamlFile<S extends z.ZodType>({ path, text }: ContentFile, schema: S): Parsed<z.output<S>> {
  return readFields(readYaml(text), path, schema);
}

/** Reads one YAML file whose fields go with its name and with their places. */
export function parseNamed<S extends z.ZodType<object>>({ path, text }: ContentFile, schema: S) {
  const source = readYaml(text);
  const { value, problems } = readFields(source, path, schema);
  const file = { id: basename(path, '.yaml'), file: path, positionOf: source.positionOf };
  return { problems, value: value && { ...value, ...file } };
}

/** Reads one entity; which schema it must fit is told by its folder. */
export function parseEntity(file: ContentFile, kind: EntityKind): Parsed<Entity> {
  return parseNamed(file, ENTITY_SCHEMAS[kind]);
}

/** Reads the fields of a YAML text by its schema. */
export function readFields<S extends z.ZodType>(source: YamlSource, file: string, schema: S): Parsed<z.output<S>> {
  if (source.faults.length > 0) return { problems: problemsIn(file, source.faults) };
  const checked = schema.safeParse(source.value);
  if (checked.success) return { value: checked.data, problems: [] };
  const issues = checked.error.issues.slice(0, MOST_ISSUES);
  const faults = issues.flatMap((issue) => faultsOf(issue, [], source, schema));
  return { problems: problemsIn(file, faults) };
}

type Node = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of what an editor writes, by schema. */
const roots = new WeakMap<z.ZodType, Node>();

/** The keys that a schema accepts at a path, for messages that name the nearest one. */
function acceptedKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const root = roots.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  roots.set(schema, root);
  let nodes = [root];
  for (const key of path) nodes = nodes.flatMap((node) => step(node, key));
  return [...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {})))];
}

function step(node: Node, key: PropertyKey): Node[] {
  return alternatives(node).flatMap((alternative) => {
    const next = typeof key === 'number' ? alternative.items : (alternative.properties?.[String(key)] ?? alternative.additionalProperties);
    return isNode(next) ? [next] : [];
  });
}

function alternatives(node: Node): Node[] {
  return [node, ...(node.anyOf ?? []).filter(isNode).flatMap(alternatives)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Issue = z.core.$ZodIssue;

/** An editor fixes these first; to tell the place of tens of thousands would take minutes. */
const MOST_ISSUES = 200;

/** Turns what a schema refused into faults at the right place of the YAML. */
function faultsOf(issue: Issue, parent: readonly PropertyKey[], source: YamlSource, schema: z.ZodType): Fault[] {
  const path = [...parent, ...issue.path];
  const value = valueAt(source.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = acceptedKeys(schema, path);
    return issue.keys.slice(0, MOST_ISSUES).map((key) => {
      const guess = nearest(key, known);
      return {
        ...source.positionOfKey([...path, key]),
        rule: 'unknown-key',
        found: quoted(key),
        expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a key of the schema',
        fix: guess === undefined ? `remove ${quoted(key)}` : `write “${guess}”`,
      };
    });
  }
  const branch = issue.code === 'invalid_union' ? closestBranch(issue.errors, value) : undefined;
  if (branch !== undefined) return branch.flatMap((inner) => faultsOf(inner, path, source, schema));
  const expected = expectation(issue);
  const name = path.map(String).join('.');
  const fault = { ...source.positionOf(path), rule: 'invalid-value', expected, fix: `write ${expected}` };
  if (name === '') {
    const found = value === null || value === undefined ? 'nothing' : quoted(value);
    return [{ ...fault, found, fix: 'write fields, a line “key: value” for each' }];
  }
  if (value === undefined) {
    const fix = `add the line “${String(path.at(-1))}: …” with ${expected}`;
    return [{ ...fault, rule: 'missing-field', found: `no “${name}”`, fix }];
  }
  if (value === null) return [{ ...fault, found: `“${name}” without a value` }];
  const isUnquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object';
  return [
    { ...fault, found: `${name}: ${quoted(value)}`, ...(isUnquoted && { fix: 'put quotation marks around it' }) },
  ];
}

/**
 * Of the branches of a union, the one the editor meant: an object is measured against the object branch,
 * anything else against the branch that says most plainly what is accepted.
 */
function closestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const isObject = typeof value === 'object' && value !== null;
  // A union within the union offers its own branches; of several objects the one with the fewest faults was meant.
  const single = branches.flatMap((issues) => branchesOf(issues));
  const [ofObjects] = single
    .filter((issues) => issues.every((i) => i.path.length > 0 || i.code === 'unrecognized_keys'))
    .sort((a, b) => faultCount(a) - faultCount(b));
  const ofScalars = single.find((issues) =>
    issues.every((i) => i.code !== 'invalid_type' && i.code !== 'invalid_value'),
  );
  const typed = single.find((issues) => issues.some((i) => i.code === 'invalid_type'));
  return (isObject ? ofObjects : ofScalars) ?? typed;
}

function branchesOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const [first, ...others] = issues;
  if (first?.code !== 'invalid_union' || first.path.length > 0 || others.length > 0) return [issues];
  return first.errors.flatMap(branchesOf);
}

function faultCount(issues: readonly Issue[]): number {
  return issues.reduce((count, issue) => count + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'a text that is not empty'
        : `at least ${String(issue.minimum)}${issue.origin === 'array' ? ' entries' : ''}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}${issue.origin === 'array' ? ' entries' : ''}`;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
