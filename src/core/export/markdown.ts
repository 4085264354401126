import type { InlineNode, Paper } from '../paper/paper.ts';
import { paperAddresses, type PaperAddress } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { venueOf } from '../paper/summary.ts';

/** A paper as Markdown: title, authors, source, its own addresses, abstract with formulas between dollars, links. */
export function markdown(paper: Paper): string {
  const { title, titleBody, abstract, body, authors, links } = paper;
  const parts = [
    `# ${markdownText(title, titleBody)}`,
    authors && escaped(authors.join(', ')),
    sourceOf(paper),
    paperAddresses(paper)
      .map((address) => `[${escaped(labelOf(paper, address))}](<${destination(address.href)}>)`)
      .join(' · '),
    markdownText(abstract, body),
    [...new Set(links.map(({ href }) => `- <${href}>`))].join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Where it was published, and where it was collected. */
function sourceOf(paper: Paper): string {
  const { curator, date } = paper.source;
  const known = [venueOf(paper), curator && `by ${curator}`, date].filter(Boolean);
  return known.length > 0 ? `*${escaped(known.join(', '))}*` : '';
}

/** What an address leads to: by the identifier where there is one. */
function labelOf(paper: Paper, { kind, name }: PaperAddress): string {
  const arxiv = arxivIdOf(paper);
  if (kind === 'page') return name === 'arxiv.org' && arxiv !== null ? `arXiv:${arxiv}` : name;
  return kind === 'pdf' ? 'PDF' : `doi:${doiOf(paper) ?? ''}`;
}

/** An address without what would end it between `<` and `>`. */
function destination(href: string): string {
  return href.replace(/[\\<>]/g, encodeURIComponent);
}

function markdownText(text: string, nodes?: readonly InlineNode[]): string {
  if (!nodes) return escaped(text);
  return nodes.map((node) => markdownOf(text, node)).join('');
}

function markdownOf(text: string, node: InlineNode): string {
  switch (node.t) {
    case 'text':
      return escaped(text.slice(node.start, node.end));
    case 'char':
      return escaped(node.display);
    case 'math':
      return `$${node.tex}$`;
    case 'emphasis':
      return `*${markdownText(text, node.children)}*`;
    case 'link':
      return `<${node.href}>`;
    case 'list':
      return node.items.map((item) => `\n- ${markdownText(text, item).trim()}`).join('') + '\n';
    case 'sup':
    case 'sub':
      return `<${node.t}>${markdownText(text, node.children)}</${node.t}>`;
    default:
      return markdownText(text, node.children);
  }
}

/** What Markdown would take for markup anywhere in a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>$]/g, '\\$&');
}
