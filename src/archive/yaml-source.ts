import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Position } from './problem.ts';

/** A fault of the YAML itself, before any schema looks at it. */
export interface YamlFault extends Position {
  readonly rule: 'yaml-syntax' | 'yaml-alias';
  readonly message: string;
}

/** A YAML text read once: its value and the place of each of its fields. */
export interface YamlSource {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the field of this path stands: its value, or the nearest parent that is there. */
  positionOf(path: readonly PropertyKey[]): Position;
  /** Where the key at this path stands. */
  positionOfKey(path: readonly PropertyKey[]): Position;
}

/**
 * Reads YAML 1.2 (core schema: `2015-01-21` stays text). Anchors and aliases are faults, so that no small file
 * can grow into a large value; a text with faults has the value `undefined`.
 */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    rule: 'yaml-syntax',
    message: error.code === 'MULTIPLE_DOCS' ? 'a second document (--- or ...)' : error.message,
    ...place(lines, error.pos[0]),
  }));
  const refuse = (mark: string, offset: number) => {
    faults.push({ rule: 'yaml-alias', message: mark, ...place(lines, offset) });
  };
  visit(document, {
    Alias: (_key, { source, range }) => {
      refuse(`*${source}`, range?.[0] ?? 0);
    },
    Value: (_key, { anchor, range }) => {
      // The range of a node leaves out the anchor before it.
      if (anchor !== undefined) refuse(`&${anchor}`, text.lastIndexOf(`&${anchor}`, range?.[0]));
    },
  });
  return {
    value: faults.length === 0 ? document.toJS() : undefined,
    faults,
    positionOf: (path) => place(lines, valueOffset(document, path)),
    positionOfKey: (path) => place(lines, keyOffset(document, path) ?? valueOffset(document, path)),
  };
}

function place(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
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
