import type { InlineNode } from '../../../../../src/core/paper/paper.ts';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { restore, type RestoreOptions } from '../../../../../src/core/text/restoration/restore.ts';

/** TeX as it is written, backslashes and all. */
export const tex = String.raw;

/** What a reader sees of a text. */
export function shown(text: string, options: RestoreOptions = {}): string {
  return displayText(text, restore(text, options).nodes);
}

/** Every node, parents before their children. */
export function flat(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => [node, ...flat(childrenOf(node).flat())]);
}

/** The rows of nodes inside a node: one of its children, one per item of a list, none for a leaf. */
export function childrenOf(node: InlineNode): InlineNode[][] {
  if ('items' in node) return node.items;
  return 'children' in node ? [node.children] : [];
}

/** The nodes of one kind as `[source, …]`, for comparing. */
export function sources(text: string, kind: InlineNode['t']): string[] {
  return flat(restore(text).nodes)
    .filter(({ t }) => t === kind)
    .map(({ start, end }) => text.slice(start, end));
}

/** The TeX of every formula of a text. */
export function formulas(text: string): string[] {
  return flat(restore(text).nodes).flatMap((node) => (node.t === 'math' ? [node.tex] : []));
}
