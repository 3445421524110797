import { isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import type { Position } from '../archive/content.ts';

/** A fault of the YAML itself, before any schema looks at it. */
interface YamlFault extends Position {
  readonly rule: 'yaml-syntax' | 'yaml-alias';
  readonly message: string;
}

/** A YAML text read once: its value and the place of each of its fields. */
export interface YamlSource {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the field of this path stands: its value, or the nearest parent that is there. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  /** Where the key at this path stands. */
  readonly positionOfKey: (path: readonly PropertyKey[]) => Position;
}

/** An editor fixes these first; a file of garbage would give tens of thousands. */
const MOST_FAULTS = 200;

/**
 * Reads YAML 1.2 (core schema: `2015-01-21` stays text). Anchors and aliases are faults, so that no small file
 * can grow into a large value; a text with faults has the value `undefined`.
 */
export function readYaml(text: string): YamlSource {
  const lines = lineStarts(text);
  const document = parse(text);
  // A parsed document takes up a hundred times its text, and a place is asked for only where there is a problem:
  // for ten thousand records the documents are not kept, and one is parsed again should it be asked for.
  let kept = new WeakRef(document);
  const again = () => {
    const known = kept.deref() ?? parse(text);
    kept = new WeakRef(known);
    return known;
  };
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    rule: 'yaml-syntax',
    message: error.code === 'MULTIPLE_DOCS' ? 'a second document (--- or ...)' : error.message,
    ...place(lines, error.pos[0]),
  }));
  const refuse = (mark: string, offset: number) => {
    faults.push({ rule: 'yaml-alias', message: mark, ...place(lines, offset) });
  };
  const refuseSyntax = (message: string, offset = 0) => {
    faults.push({ rule: 'yaml-syntax', message, ...place(lines, offset) });
  };
  visit(document, {
    Alias: (_key, { source, range }) => {
      refuse(`*${source}`, range?.[0] ?? 0);
    },
    Value: (_key, node) => {
      const { anchor, range, tag } = node;
      // The range of a node leaves out the anchor before it.
      if (anchor !== undefined) refuse(`&${anchor}`, text.lastIndexOf(`&${anchor}`, range?.[0]));
      // Some tags make values that no schema expects, and before some texts the parser passes over unknown ones.
      if (tag !== undefined) refuseSyntax(`The tag ${tag} is not accepted`, range?.[0]);
      if (isMap(node)) for (const { message, offset } of faultyKeys(node)) refuseSyntax(message, offset);
    },
  });
  return {
    value: faults.length === 0 ? document.toJS() : undefined,
    faults: faults.slice(0, MOST_FAULTS),
    positionOf: (path) => place(lineStarts(text), valueOffset(again(), path)),
    positionOfKey: (path) => place(lineStarts(text), keyOffset(again(), path) ?? valueOffset(again(), path)),
  };
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
}

/**
 * Keys that are no texts or stand twice. The parser’s own search for equal keys takes minutes for a file of many keys,
 * and takes 1 and "1" for two.
 */
function faultyKeys({ items }: YAMLMap): { message: string; offset: number | undefined }[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const offset = isNode(key) ? key.range?.[0] : undefined;
    if (!isScalar(key)) return [{ message: 'A key has to be a text', offset }];
    const name = String(key.value);
    if (seen.has(name)) return [{ message: 'Map keys must be unique', offset }];
    seen.add(name);
    return [];
  });
}

/** Where the lines of a text begin. The parser’s own count of them goes astray in some faulty texts. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function place(starts: readonly number[], offset: number): Position {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
}

function valueOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
