import type { MathTree } from '../paper/paper.ts';

/** A `MathTree` as files have it: an element without attributes has nothing in their place. */
export type PackedTree = string | PackedElement;
type Attributes = Record<string, string>;
type PackedElement = [tag: string, ...rest: (string | Attributes | PackedElement)[]];

export function packTree(tree: MathTree): PackedTree {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  return attributes ? [tag, attributes, ...children.map(packTree)] : [tag, ...children.map(packTree)];
}

export function unpackTree(packed: PackedTree): MathTree {
  if (typeof packed === 'string') return packed;
  const [tag, first, ...others] = packed;
  if (first === undefined) return [tag, null];
  if (isAttributes(first)) return [tag, first, ...(others as PackedTree[]).map(unpackTree)];
  return [tag, null, ...([first, ...others] as PackedTree[]).map(unpackTree)];
}

function isAttributes(item: PackedTree | Attributes): item is Attributes {
  return typeof item === 'object' && !Array.isArray(item);
}
