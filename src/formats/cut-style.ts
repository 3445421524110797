import type { StyleNode } from 'citeproc';

/** What is known beforehand of every entry that is cited. */
export interface KnownEntries {
  readonly type: string;
  /** The only variables that an entry can have. */
  readonly variables: readonly string[];
}

/**
 * A style without the branches that no entry of that kind can take, and without its layout of notes. The full styles
 * serve every kind of publication there is, and the processor takes seconds to get them ready; of what is cited here
 * they write the same.
 */
export function cutStyle(style: StyleNode, known: KnownEntries): StyleNode {
  return { ...style, children: style.children.flatMap((child) => cutNode(child, known)) };
}

const NO_NOTES: StyleNode = {
  name: 'citation',
  attrs: {},
  children: [{ name: 'layout', attrs: {}, children: [{ name: 'text', attrs: { variable: 'title' }, children: [] }] }],
};

function cutNode(node: StyleNode | string, known: KnownEntries): readonly (StyleNode | string)[] {
  if (typeof node === 'string') return [node];
  if (node.name === 'citation') return [NO_NOTES];
  const children = node.children.flatMap((child) => cutNode(child, known));
  if (node.name !== 'choose') return [{ ...node, children }];
  const branches = children.filter((child) => typeof child !== 'string' && !isNever(child, known));
  const [first, ...others] = branches;
  if (first === undefined || typeof first === 'string') return [];
  return first.name === 'else' ? first.children : [{ ...node, children: [{ ...first, name: 'if' }, ...others] }];
}

/** Whether a branch is one that no entry takes; where that is not plain, it is kept. */
function isNever({ name, attrs }: StyleNode, known: KnownEntries): boolean {
  if (name === 'else') return false;
  const { match = 'all', ...conditions } = attrs;
  const tests = Object.entries(conditions).flatMap(([condition, values]) =>
    values.split(/\s+/u).map((value) => isFalse(condition, value, known)),
  );
  if (match === 'any') return tests.every((test) => test);
  return match === 'all' && tests.some((test) => test);
}

/** Whether one condition fails for every entry. */
function isFalse(condition: string, value: string, { type, variables }: KnownEntries): boolean {
  if (condition === 'type') return value !== type;
  return ['variable', 'is-numeric', 'is-uncertain-date'].includes(condition) && !variables.includes(value);
}
