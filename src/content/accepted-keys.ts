import { z } from 'zod';

/**
 * A function that tells the keys a schema accepts at a path, for messages that name the nearest one.
 * It walks the JSON Schema of what an editor writes.
 */
export function acceptedKeys(schema: z.ZodType): (path: readonly PropertyKey[]) => readonly string[] {
  let root: z.core.JSONSchema.JSONSchema | undefined;
  return (path) => {
    root ??= z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    let nodes = [root];
    for (const key of path) nodes = nodes.flatMap((node) => step(node, key));
    return [...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {})))];
  };
}

type Node = z.core.JSONSchema.JSONSchema;

function step(node: Node, key: PropertyKey): Node[] {
  return alternatives(node).flatMap((alternative) => {
    const next = typeof key === 'number' ? alternative.items : alternative.properties?.[String(key)];
    return isNode(next) ? [next] : [];
  });
}

function alternatives(node: Node): Node[] {
  return [node, ...(node.anyOf ?? []).filter(isNode).flatMap(alternatives)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
