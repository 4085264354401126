/** What of an inline node matters here; any node of a paper's text is one. */
export interface ProseNode {
  t: string;
  start: number;
  end: number;
  children?: readonly ProseNode[];
  items?: readonly (readonly ProseNode[])[];
}

/**
 * A text with everything but its words blanked out: addresses, formulas and markup become spaces, so that offsets
 * stay. Without nodes, the text as it is.
 */
export function proseOf(text: string, nodes: readonly ProseNode[] | undefined): string {
  if (!nodes) return text;
  let prose = '';
  for (const { start, end } of nodes.flatMap(textLeaves))
    prose = prose.padEnd(start) + text.slice(Math.max(start, prose.length), end);
  return prose.padEnd(text.length);
}

function textLeaves(node: ProseNode): ProseNode[] {
  if (node.t === 'text') return [node];
  if (node.t === 'link') return [];
  return [...(node.children ?? []), ...(node.items ?? []).flat()].flatMap(textLeaves);
}
