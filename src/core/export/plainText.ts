import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { venueOf } from '../paper/summary.ts';

/**
 * A paper as its source has it: title, blank line, abstract; in between what else is known of it, labelled. A library
 * that is built from it gives the same title, abstract and id.
 */
export function plainText(paper: Paper): string {
  const { title, abstract, authors } = paper;
  const arxiv = arxivIdOf(paper);
  const doi = doiOf(paper);
  const venue = venueOf(paper);
  const [address] = paperAddresses(paper);
  const known = [
    authors && `Authors: ${authors.join(', ')}`,
    venue && `Venue: ${venue}`,
    arxiv && `arXiv:${arxiv}`,
    doi && `DOI: ${doi}`,
    address && `Paper: ${address.href}`,
  ].filter(Boolean);
  if (known.length === 0) return `${title}\n\n${abstract}\n`;
  return `${title}\n\n${known.join('\n')}\n\nAbstract: ${abstract}\n`;
}
