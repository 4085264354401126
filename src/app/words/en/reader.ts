/** The reader, its bar and its sheets. */
import { papersOf } from './counts.ts';
import { number } from './grammar.ts';

export const previousPaper = 'Previous paper';
export const nextPaper = 'Next paper';
export const noPreviousPaper = 'No previous paper';
export const noNextPaper = 'No next paper';
/** A button that leads to a paper. */
export const leadsTo = (label: string, title: string): string => `${label}: ${title}`;
export const absent = 'This paper is not on this device';
export const absentAdvice = 'It may have left the collection, or the link is incomplete.';
export const closed = 'This paper could not be opened';
export const seeSavedPapers = 'See saved papers';

export const whereKept = 'Tags and collections';
export const tags = 'Tags';
export const collections = 'Collections';
export const hide = 'Hide this paper';
export const unhide = 'Show this paper in lists again';

export const text = 'Text';
export const listen = 'Listen';
export const share = 'Share';
export const textOfPaper = 'Text of the paper';
export const vanished = 'No longer in the collection. You are reading the copy kept when you saved it.';
export const suspect = 'Some symbols of the formulas may be missing in the document.';
export const noAbstract = 'The document has no abstract for this paper.';
export const collectedBy = (curator: string): string => `Collected by ${curator}`;

/** After the first authors of many, on the button that shows the others. */
export const moreAuthors = (count: number): string => `and ${number(count)} more`;

export const links = 'Links';
export const lookUp = 'Look it up by title';
export const lookUpAdvice =
  'Its document gives no address of this paper. The site that you choose is sent the title.';

export const relatedPapers = 'Related papers';
export const orderOfRelated = 'Order of related papers';
export const bySimilarity = 'Most similar';
export const byList = 'As listed';

export const elsewhere = (meanings: readonly string[]): string => `Elsewhere: ${meanings.join(', ')}.`;
/** @param some whether not all of them are named */
export const alsoIn = (papers: number, some: boolean): string =>
  `Also in ${papersOf(papers)}${some ? ', such as' : ''}`;
export const nowhereElse = 'No other paper on this device uses it.';
