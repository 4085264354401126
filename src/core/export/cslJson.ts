import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { wellFormedValue } from '../text/wellFormed.ts';
import { citationKeys } from './citationKey.ts';
import { type ExportItem, keywordsOf, notesOf, shownAbstract, shownTitle } from './exportItem.ts';
import { namedAuthors, nameParts } from './nameParts.ts';
import { publicationYear } from './publicationYear.ts';
import { isPreprint, publicationKind } from './venueKind.ts';

/** The variables of CSL-JSON (citationstyles.org, schema of 1.0.2) that papers have. */
export interface CslItem {
  id: string;
  type: 'article-journal' | 'paper-conference' | 'chapter' | 'book' | 'thesis' | 'report' | 'article';
  /** Of preprints that are cited: "preprint". */
  genre?: 'preprint';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  number?: string;
  DOI?: string;
  PMID?: string;
  URL?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
}

export type CslName = { literal: string } | { family: string; given: string; suffix?: string };

/** Papers as CSL-JSON, for pandoc, Zotero and whatever else cites by styles. */
export function cslJson(items: readonly ExportItem[]): string {
  return `${JSON.stringify(cslItems(items), wellFormedValue, 2)}\n`;
}

export function cslItems(items: readonly ExportItem[]): CslItem[] {
  const keys = citationKeys(items.map(({ paper }) => paper));
  return items.map(({ paper, ...added }, at) =>
    cslItem({ ...added, paper: { ...paper, authors: namedAuthors(paper.authors) } }, keys[at]!),
  );
}

/** One paper; where its document names no more authors, "et al." is the last of them. */
export function cslItem(item: ExportItem, id: string): CslItem {
  const { paper } = item;
  const { authors = [], venue = '', pmid } = paper;
  const kind = publicationKind(paper);
  const year = publicationYear(paper);
  const arxiv = arxivIdOf(paper);
  const doi = doiOf(paper);
  const url = paperAddresses(paper)[0]?.href;
  const abstract = shownAbstract(paper);
  const keyword = keywordsOf(item).join(', ');
  const links = [...new Set(paper.links.map(({ href }) => href))].map((href) => `Link: ${href}`);
  const note = [...links, ...notesOf(item)].join('\n\n');
  return {
    id,
    type: kind ? TYPES[kind] : 'article',
    title: shownTitle(paper),
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(year !== null && { issued: { 'date-parts': [[year]] } }),
    ...(venue && { 'container-title': venue }),
    ...(paper.volume && { volume: paper.volume }),
    ...(paper.issue && { issue: paper.issue }),
    ...(paper.pages && { page: paper.pages }),
    ...publisherOf(paper, arxiv),
    ...(doi !== null && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(url !== undefined && { URL: url }),
    ...(abstract && { abstract }),
    ...(keyword && { keyword }),
    ...(note && { note }),
  };
}

const TYPES = {
  article: 'article-journal',
  conference: 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
} as const;

/** Who published it, and under which number; of what is on arXiv alone that is arXiv. */
function publisherOf(
  { publisher, venue }: Paper,
  arxiv: string | null,
): Pick<CslItem, 'publisher' | 'number'> {
  if (publisher) return { publisher };
  return arxiv !== null && (!venue || isPreprint(venue))
    ? { publisher: 'arXiv', number: `arXiv:${arxiv}` }
    : {};
}

function cslName(name: string): CslName {
  const { family, given, suffix } = nameParts(name);
  if (given === '') return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}
