import type { Paper, PaperHeading, PaperSummary } from './paper.ts';
import { densestWindow } from '../text/excerpt.ts';
import { displayText } from '../text/displayText.ts';
import { countWords, readingTime } from '../text/readingTime.ts';
import { venueName } from './venueName.ts';

/** Three rows of the widest list show no more. */
const EXCERPT_LENGTH = 280;
/** More do not fit on a line. */
const MOST_SUBJECTS = 2;

/** What a list row shows of a paper. */
export function summaryOf(paper: Paper): PaperSummary {
  const { abstract, body } = paper;
  const excerpt = densestWindow(displayText(abstract, body), [], EXCERPT_LENGTH).text;
  return { ...headingOf(paper), excerpt };
}

/** What every list shows of a paper. */
export function headingOf(paper: Paper): PaperHeading {
  const { id, title, titleBody, links } = paper;
  const byline = bylineOf(paper) || subjectsOf(paper);
  return {
    id,
    title,
    minutes: minutesOf(paper),
    links: linkKinds(links),
    ...(titleBody && { titleBody }),
    ...(byline && { byline }),
  };
}

/** Who wrote a paper and where it was published, in a few words; empty if neither is known. */
export function bylineOf({ authors = [], venue, year }: Pick<Paper, 'authors' | 'venue' | 'year'>): string {
  const names = authors.length > 2 ? `${authors[0]} et al.` : authors.join(' and ');
  return [names, venueOf({ venue, year })].filter(Boolean).join(' · ');
}

/** What a paper is about, where nothing else is known of it: its first keywords. */
function subjectsOf({ keywords = [] }: Pick<Paper, 'keywords'>): string {
  return keywords.slice(0, MOST_SUBJECTS).join(', ');
}

/** A paper's venue as people write it, with its year, unless its name has that already: "ICML 2019"; empty if neither is known. */
export function venueOf({
  venue = '',
  year,
}: {
  venue?: string | undefined;
  year?: number | undefined;
}): string {
  const name = venueName(venue);
  return year === undefined || name.includes(String(year)) ? name : `${name} ${year}`.trim();
}

/** Reading time of title and abstract, whole minutes. */
export function minutesOf({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): number {
  return readingTime(countWords(title) + countWords(abstract));
}

/** Which kinds of links there are, each once, in the order of first mention. */
function linkKinds(links: Paper['links']): PaperSummary['links'] {
  return [...new Set(links.map(({ kind }) => kind))];
}
