import type { Paper } from '../paper.ts';

/**
 * A paper as its source has it: title, blank line, abstract; in between its authors, if they are known. A library that
 * is built from it gives the same title and abstract.
 */
export function plainText({ title, abstract, authors }: Paper): string {
  if (!authors) return `${title}\n\n${abstract}\n`;
  return `${title}\n\nAuthors: ${authors.join(', ')}\n\nAbstract: ${abstract}\n`;
}
