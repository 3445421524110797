import { type Document, isMap, isNode, isPair, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Fault, Position } from '../archive/content.ts';
import { placeAt, quoted } from './content-file.ts';

/** A YAML text read once: its value, what is wrong with the YAML itself, and the place of each of its fields. */
export type YamlSource = ReturnType<typeof readYaml>;

/** An editor fixes these first; a file of garbage would give tens of thousands. */
const MOST_FAULTS = 200;

/**
 * Reads YAML 1.2 (core schema: `2015-01-21` stays text). Anchors and aliases are faults, so that no small file
 * can grow into a large value; a text with faults has the value `undefined`.
 */
export function readYaml(text: string) {
  const document = parse(text);
  // A parsed document takes up a hundred times its text, and a place is asked for only where there is a problem:
  // for ten thousand records the documents are not kept, and one is parsed again should it be asked for.
  let kept = new WeakRef(document);
  const again = () => {
    const known = kept.deref() ?? parse(text);
    kept = new WeakRef(known);
    return known;
  };
  const faults = faultsOf(document, text);
  const value: unknown = faults.length === 0 ? document.toJS() : undefined;
  return {
    value,
    faults: faults.slice(0, MOST_FAULTS).map(({ offset, ...fault }) => ({ ...fault, ...placeAt(text, offset) })),
    /** Where the field of this path is: its value, or the nearest parent that is there. */
    positionOf: (path: readonly PropertyKey[]) => placeAt(text, valueOffset(again(), path)),
    positionOfKey: (path: readonly PropertyKey[]) => placeAt(text, keyOffset(again(), path) ?? valueOffset(again(), path)),
  };
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
}

type YamlFault = Omit<Fault, keyof Position> & { readonly offset: number };

/** The parser’s own count of lines goes astray in some faulty texts, so that offsets are kept here. */
function faultsOf(document: Document, text: string): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    badSyntax(code === 'MULTIPLE_DOCS' ? 'a second document (--- or ...)' : message, pos[0]),
  );
  visit(document, {
    Alias: (_key, { source, range }) => {
      faults.push(badMark(`*${source}`, range?.[0]));
    },
    Value: (_key, node) => {
      const { anchor, range, tag } = node;
      // The range of a node leaves out the anchor before it.
      if (anchor !== undefined) faults.push(badMark(`&${anchor}`, text.lastIndexOf(`&${anchor}`, range?.[0])));
      // Some tags make values that no schema expects, and before some texts the parser passes over unknown ones.
      if (tag !== undefined) faults.push(badSyntax(`The tag ${tag} is not accepted`, range?.[0]));
      if (isMap(node)) faults.push(...faultyKeys(node));
      // A number ends of itself.
      if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && range) faults.push(...cutOff(text, range[1]));
    },
  });
  return faults;
}

function badSyntax(message: string, offset = 0): YamlFault {
  const fix = 'correct the line; put quotation marks around texts that hold “: ” or begin with a sign';
  return { rule: 'yaml-syntax', found: quoted(message), expected: 'well-formed YAML', fix, offset };
}

/** What stands behind a number sign is a comment to YAML, and would be lost without a word. */
function cutOff(text: string, end: number): YamlFault[] {
  const comment = /[ \t]+(#.*)/uy;
  comment.lastIndex = end;
  const [all = '', lost] = comment.exec(text) ?? [];
  if (lost === undefined) return [];
  const expected = 'a text that holds “ #” in quotation marks, and a comment on a line of its own';
  const fix = 'put quotation marks around the whole text, or move the comment above it';
  return [{ rule: 'yaml-syntax', found: quoted(lost), expected, fix, offset: end + all.length - lost.length }];
}

function badMark(mark: string, offset = 0): YamlFault {
  const expected = 'YAML without anchors (&) and aliases (*)';
  const fix = 'write the value out, or put quotation marks around it';
  return { rule: 'yaml-alias', found: quoted(mark), expected, fix, offset };
}

/**
 * Keys that are no texts or stand twice. The parser’s own search for equal keys takes minutes for a file of many keys,
 * and takes 1 and "1" for two.
 */
function faultyKeys({ items }: YAMLMap): YamlFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const offset = isNode(key) ? key.range?.[0] : undefined;
    if (!isScalar(key)) return [badSyntax('A key has to be a text', offset)];
    const name = String(key.value);
    if (seen.has(name)) return [badSyntax('Map keys must be unique', offset)];
    seen.add(name);
    return [];
  });
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
