import type { InlineNode, PaperLink } from './paper.ts';

/**
 * Tiles `text` with text and link nodes: joined, the slices of the returned nodes give `text` back, whatever the
 * links. Links that are empty, reach outside the text or overlap an earlier one are left out and stay text.
 */
export function inlineNodes(text: string, links: readonly PaperLink[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  let end = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (link.start < end || link.end <= link.start || link.end > text.length) continue;
    if (link.start > end) nodes.push({ t: 'text', start: end, end: link.start });
    nodes.push(linkNode(link));
    end = link.end;
  }
  if (end < text.length) nodes.push({ t: 'text', start: end, end: text.length });
  return nodes;
}

function linkNode({ start, end, href }: PaperLink): InlineNode {
  return { t: 'link', start, end, href, children: [{ t: 'text', start, end }] };
}
