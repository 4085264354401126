import type { InlineNode, Paper } from './paper.ts';

/** More than the rows of any list show of an abstract. */
const SHOWN = 400;

/**
 * A paper with as much of its abstract as lists show, so that they need not read whole texts: it is cut between words,
 * or where a formula or a link ends. Links that stood in what is cut off are kept as given ones.
 */
export function cutPaper(paper: Paper): Paper {
  const { abstract, body, links } = paper;
  if (abstract.length <= SHOWN) return paper;
  const cut = cutNodes(abstract, body);
  const end = cut.at(-1)?.end ?? 0;
  return {
    ...paper,
    abstract: abstract.slice(0, end),
    body: cut,
    links: links.map((link) => {
      if (link.end === undefined || link.end <= end) return link;
      const { href, kind } = link;
      return { href, kind };
    }),
  };
}

function cutNodes(abstract: string, body: readonly InlineNode[]): InlineNode[] {
  const kept: InlineNode[] = [];
  for (const node of body) {
    if (node.start >= SHOWN) break;
    if (node.t !== 'text' || node.end <= SHOWN) kept.push(node);
    else kept.push({ ...node, end: wordEnd(abstract, node.start, SHOWN) });
  }
  return kept;
}

/** Where the last word before `most` ends; `most` if there is none after `start`. */
function wordEnd(text: string, start: number, most: number): number {
  const space = text.lastIndexOf(' ', most);
  return space > start ? space : most;
}
