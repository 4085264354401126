import type { Paper, PaperHeading, PaperSummary } from './paper.ts';
import { densestWindow } from './text/excerpt.ts';
import { displayText } from './text/restoration/displayText.ts';
import { countWords, readingTime } from './text/readingTime.ts';

/** Three rows of the widest list show no more. */
const EXCERPT_LENGTH = 280;

/** What a list row shows of a paper. */
export function summaryOf(paper: Paper): PaperSummary {
  const { abstract, body } = paper;
  const excerpt = densestWindow(displayText(abstract, body), [], EXCERPT_LENGTH).text;
  return { ...headingOf(paper), excerpt };
}

/** What every list shows of a paper. */
export function headingOf(paper: Paper): PaperHeading {
  const { id, title, titleBody, links } = paper;
  const heading = { id, title, minutes: minutesOf(paper), links: linkKinds(links) };
  return titleBody ? { ...heading, titleBody } : heading;
}

/** Reading time of title and abstract, whole minutes. */
export function minutesOf({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): number {
  return readingTime(countWords(title) + countWords(abstract));
}

/** Which kinds of links there are, each once, in the order of first mention. */
function linkKinds(links: Paper['links']): PaperSummary['links'] {
  return [...new Set(links.map(({ kind }) => kind))];
}
