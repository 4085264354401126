import type { Paper, PaperSummary } from './paper.ts';
import { readingTime } from './text/readingTime.ts';

/** Three rows of the widest list show no more. */
const EXCERPT_LENGTH = 280;

/** What a list row shows of a paper. */
export function summaryOf({ id, title, abstract, links }: Paper): PaperSummary {
  return {
    id,
    title,
    excerpt: excerptOf(abstract),
    minutes: readingTime(`${title}\n\n${abstract}`),
    links: linkKinds(links),
  };
}

/** Which kinds of links there are, each once, in the order of first mention. */
export function linkKinds(links: Paper['links']): PaperSummary['links'] {
  return [...new Set(links.map(({ kind }) => kind))];
}

function excerptOf(abstract: string): string {
  if (abstract.length <= EXCERPT_LENGTH) return abstract;
  const cut = abstract.slice(0, EXCERPT_LENGTH + 1);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end).trimEnd() : cut.slice(0, EXCERPT_LENGTH);
}
