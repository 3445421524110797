import { z } from 'zod';
import type { Problem } from '../archive/content.ts';
import { nearest } from '../archive/nearest.ts';
import type { ContentFile } from './read-files.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** What a schema made of YAML: its fields, unless it has faults, and every problem found. */
interface ReadFields<T> {
  readonly fields?: T;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the content folder by its schema; every fault becomes a problem with its place. */
export function parseYamlFile<S extends z.ZodType>(
  file: ContentFile,
  schema: S,
): ReadFields<z.output<S>> & Pick<YamlSource, 'positionOf'> {
  const source = readYaml(file.text);
  return { positionOf: source.positionOf, ...readFields(source, file.path, schema) };
}

/** Reads the fields of a YAML text by its schema. */
export function readFields<S extends z.ZodType>(source: YamlSource, file: string, schema: S): ReadFields<z.output<S>> {
  if (source.faults.length > 0) return { problems: source.faults.map((fault) => yamlProblem(file, fault)) };
  const checked = schema.safeParse(source.value);
  if (checked.success) return { fields: checked.data, problems: [] };
  return {
    problems: checked.error.issues.slice(0, MOST_ISSUES).flatMap((issue) => problemsOf(issue, [], source, file, schema)),
  };
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

/** A value as it is quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  const line = text.replace(/\s+/gu, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Turns what a schema refused into problems at the right place of the YAML. */
function problemsOf(
  issue: Issue,
  parent: readonly PropertyKey[],
  source: YamlSource,
  file: string,
  schema: z.ZodType,
): Problem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_ISSUES).map((key) => {
      const known = acceptedKeys(schema, path);
      const guess = nearest(key, known);
      return {
        ...source.positionOfKey([...path, key]),
        file,
        rule: 'unknown-key',
        severity: 'error',
        found: quoted(key),
        expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a key of the schema',
        fix: guess === undefined ? `remove ${quoted(key)}` : `write “${guess}”`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors, valueAt(source.value, path));
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(inner, path, source, file, schema));
  }
  const value = valueAt(source.value, path);
  const expected = expectation(issue);
  const problem = { ...source.positionOf(path), file, severity: 'error', expected } as const;
  const name = path.map(String).join('.');
  if (name === '') {
    const found = value === null || value === undefined ? 'nothing' : quoted(value);
    return [{ ...problem, rule: 'invalid-value', found, fix: 'write fields, a line “key: value” for each' }];
  }
  if (value === undefined) {
    const fix = `add the line “${String(path.at(-1))}: …” with ${expected}`;
    return [{ ...problem, rule: 'missing-field', found: `no “${name}”`, fix }];
  }
  if (value === null) {
    return [{ ...problem, rule: 'invalid-value', found: `“${name}” without a value`, fix: `write ${expected}` }];
  }
  const isUnquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object';
  const fix = isUnquoted ? 'put quotation marks around it' : `write ${expected}`;
  return [{ ...problem, rule: 'invalid-value', found: `${name}: ${quoted(value)}`, fix }];
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
        : `at least ${String(issue.minimum)}${counted(issue.origin)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}${counted(issue.origin)}`;
    default:
      return issue.message;
  }
}

function counted(origin: string): string {
  return origin === 'array' ? ' entries' : '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** A fault of the YAML itself as a problem of its file. */
function yamlProblem(file: string, fault: YamlSource['faults'][number]): Problem {
  const isAlias = fault.rule === 'yaml-alias';
  return {
    file,
    line: fault.line,
    column: fault.column,
    rule: fault.rule,
    severity: 'error',
    found: quoted(fault.message),
    expected: isAlias ? 'YAML without anchors (&) and aliases (*)' : 'well-formed YAML',
    fix: isAlias
      ? 'write the value out, or put quotation marks around it'
      : 'correct the line; put quotation marks around texts that hold “: ” or begin with a sign',
  };
}
