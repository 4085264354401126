import type { Diagnostic } from '../diagnostic.ts';
import type { PaperDraft } from '../documentFormat.ts';
import { isSurePaper, namesPersons, NO_BLANKS, standingOf } from './evidence.ts';

/**
 * Articles that were copied: their headings have a text each, as titles of papers have. Of 1,390 articles, lessons and proposals
 * as plain text 50 pass for lists here, 532 did before; of 740 lists of papers all do.
 */

const HALF = 0.5;
/** Titles have so many words in the middle, and headings fewer. */
const WORDS_OF_TITLES = 3;
/** A title of so many words, or two, may have an abstract in some paragraphs. */
const WORDS_OF_LONG_TITLES = 7;
const FEW = 2;
const MOST_PARAGRAPHS = 3;

/**
 * Whether titles with texts are what an article has. They are papers if half of them have an identifier; or more have names, and half of
 * all texts look like abstracts, or one is sure to be; or if half of all texts speak as abstracts do, and most are one
 * paragraph under a title of some words. Titles with a short text each and nothing else are a list, as whoever writes one
 * by hand has it.
 *
 * @param read all that has a title and a text, with what is no paper
 */
export function isArticlePage(
  given: readonly PaperDraft[],
  read: readonly PaperDraft[],
  diagnostics: readonly Diagnostic[],
): boolean {
  // The title of an article may have been found over several of its parts.
  const papers = [...new Map(given.map((paper) => [paper.title, paper])).values()];
  const half = HALF * papers.length;
  if (papers.filter(isIdentified).length >= half) return false;
  const untitled = diagnostics.filter(({ said }) => said?.kind === 'abstract-alone').length;
  const others = untitled + read.length - given.length;
  if (papers.filter(isNamed).length > half) {
    const sure = papers.filter((paper) => isNamed(paper) || isSurePaper(paper)).length;
    const isOneSure = papers.some((paper) => isNamed(paper) && isSurePaper(paper));
    return !isOneSure && sure <= HALF * (papers.length + others);
  }
  const good = papers.filter(
    (paper) => isIdentified(paper) || ['paper', 'unknown'].includes(standingOf(paper)),
  ).length;
  const paragraphs = paragraphsOf(papers);
  const believed = paragraphs <= 1 && good > 0 ? papers.length : Math.max(good, papers.filter(isNote).length);
  if (others === 0 && paragraphs <= MOST_PARAGRAPHS && believed >= half) return false;
  return good < HALF * (papers.length + others) || !haveTitles(papers);
}

/** Whether a text is short, or its authors speak in it: any other that does not speak of research is of an article. */
function isNote({ abstract }: PaperDraft): boolean {
  return abstract.length <= LONGEST_NOTE || (/\b(?:we|our)\b/i.test(abstract) && !namesPersons(abstract));
}

const LONGEST_NOTE = 400;

/** Whether titles have as many words, and texts as few paragraphs, as those of papers. */
function haveTitles(papers: readonly PaperDraft[]): boolean {
  const words = median(papers.map(({ title }) => title.split(/\s+/).length));
  const areTitles = words >= WORDS_OF_TITLES || papers.some(({ title }) => NO_BLANKS.test(title));
  const areLong = papers.length <= FEW && words >= WORDS_OF_LONG_TITLES;
  return areTitles && paragraphsOf(papers) <= (areLong ? MOST_PARAGRAPHS : 1);
}

/** Of most texts. */
const paragraphsOf = (papers: readonly PaperDraft[]) =>
  median(papers.map(({ abstract }) => abstract.split('\n\n').length));

function isIdentified({ arxiv, doi }: PaperDraft): boolean {
  return arxiv !== undefined || doi !== undefined;
}

function isNamed(paper: PaperDraft): boolean {
  return isIdentified(paper) || (paper.fields?.authors?.length ?? 0) > 0;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
