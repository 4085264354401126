import type { Paper } from '../paper.ts';

/** A paper as its source has it: title, blank line, abstract. A library that is built from it gives the same paper. */
export function plainText({ title, abstract }: Paper): string {
  return `${title}\n\n${abstract}\n`;
}
