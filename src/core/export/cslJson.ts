import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { wellFormedValue } from '../text/wellFormed.ts';
import { citationKeys } from './citationKey.ts';
import { type ExportItem, keywordsOf, notesOf, shownAbstract, shownTitle } from './exportItem.ts';
import { nameParts } from './nameParts.ts';
import { publicationYear } from './publicationYear.ts';
import { isPreprint, venueKind } from './venueKind.ts';

/** The variables of CSL-JSON (citationstyles.org, schema of 1.0.2) that papers have. */
export interface CslItem {
  id: string;
  type: 'article-journal' | 'paper-conference' | 'article';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
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
  return items.map((item, at) => cslItem(item, keys[at]!));
}

function cslItem(item: ExportItem, id: string): CslItem {
  const { paper } = item;
  const { authors = [], venue = '', pmid } = paper;
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
    type: typeOf(venue),
    title: shownTitle(paper),
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(year !== null && { issued: { 'date-parts': [[year]] } }),
    ...(venue && { 'container-title': venue }),
    ...(arxiv !== null && { publisher: 'arXiv', number: `arXiv:${arxiv}` }),
    ...(doi !== null && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(url !== undefined && { URL: url }),
    ...(abstract && { abstract }),
    ...(keyword && { keyword }),
    ...(note && { note }),
  };
}

function typeOf(venue: string): CslItem['type'] {
  const kind = isPreprint(venue) ? null : venueKind(venue);
  if (kind === null) return 'article';
  return kind === 'journal' ? 'article-journal' : 'paper-conference';
}

function cslName(name: string): CslName {
  const { family, given, suffix } = nameParts(name);
  if (given === '') return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}
