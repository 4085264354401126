import type { Paper } from '../../../src/core/paper/paper.ts';
import { arxivIdOf, doiOf } from '../../../src/core/paper/paperId.ts';
import { displayText } from '../../../src/core/text/displayText.ts';
import type { Count, Tally } from './tally.ts';

/** What a document holds, as people wrote it down. What is not said of a paper is not looked at. */
export interface ExpectedDocument {
  kind: string;
  papers: ExpectedPaper[];
}

export interface ExpectedPaper {
  title: string;
  /** Other readings of the title that are as good. */
  titleAlso?: string[];
  authors?: string[];
  year?: number;
  venue?: string;
  doi?: string;
  arxiv?: string;
  pmid?: string;
  /** False: it has none. */
  abstract?: boolean;
  abstractStart?: string;
  abstractEnd?: string;
  /** It may be left out. */
  optional?: boolean;
}

export interface Comparison {
  tally: Tally;
  /** A line for each thing that is wrong. */
  wrong: string[];
}

/** Letters and digits, without marks and case: how a text is typed counts for nothing. */
function bare(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return (letters.replace(/ß/g, 'ss').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

function words(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** The papers of a document beside what it holds; each paper answers to at most one expected paper. */
export function compared({ papers: expected }: ExpectedDocument, papers: readonly Paper[]): Comparison {
  const left = new Set(papers);
  const wrong: string[] = [];
  const counts = {
    papers: count(),
    abstracts: count(),
    authors: count(),
    ids: count(),
    years: count(),
    venues: count(),
  };
  for (const one of expected) {
    const found = [...left].find((paper) => isTitle(one, paper));
    if (found) left.delete(found);
    if (!found && one.optional) continue;
    if (!found) wrong.push(`missing: ${one.title}`);
    tick(counts.papers, found !== undefined);
    for (const [kind, checks] of checksOf(one))
      for (const [name, isRight, given] of checks) {
        tick(counts[kind], found !== undefined && isRight(found));
        if (found && !isRight(found)) wrong.push(`${name} of “${one.title.slice(0, 50)}”: ${given(found)}`);
      }
  }
  const none = [...left].filter((paper) => !expected.some((one) => isTitle(one, paper)));
  wrong.push(...none.map(({ title }) => `no paper: ${title}`));
  return { tally: { documents: 1, ...counts, none: none.length }, wrong };
}

type Check = [name: string, isRight: (paper: Paper) => boolean, given: (paper: Paper) => string];

function checksOf(one: ExpectedPaper): ['abstracts' | 'authors' | 'ids' | 'years' | 'venues', Check[]][] {
  const ids: Check[] = [];
  if (one.doi !== undefined)
    ids.push(['doi', (p) => doiOf(p)?.toLowerCase() === one.doi!.toLowerCase(), (p) => String(doiOf(p))]);
  if (one.arxiv !== undefined)
    ids.push(['arxiv', (p) => arxivIdOf(p) === one.arxiv!.toLowerCase(), ({ id }) => id]);
  if (one.pmid !== undefined) ids.push(['pmid', (p) => pmidOf(p) === one.pmid, (p) => String(pmidOf(p))]);
  const { authors, year, venue } = one;
  return [
    ['abstracts', abstractChecks(one)],
    [
      'authors',
      authors ? [['authors', (p) => areAuthors(authors, p), (p) => (p.authors ?? []).join('; ')]] : [],
    ],
    ['ids', ids],
    ['years', year === undefined ? [] : [['year', (p) => p.year === year, (p) => String(p.year)]]],
    [
      'venues',
      venue === undefined
        ? []
        : [['venue', (p) => bare(p.venue ?? '') === bare(venue), (p) => String(p.venue)]],
    ],
  ];
}

function abstractChecks({ abstract, abstractStart: start, abstractEnd: end }: ExpectedPaper): Check[] {
  const ends = ({ abstract: text }: Paper) =>
    `${text.slice(0, 60)} … ${text.slice(-60)}`.replace(/\s+/g, ' ');
  if (abstract === false) return [['abstract', (paper) => paper.abstract === '', ends]];
  if (start === undefined && end === undefined) return [];
  const isRight = (paper: Paper) =>
    [paper.abstract, displayText(paper.abstract, paper.body)].some(
      (text) => bare(text).startsWith(bare(start ?? '')) && bare(text).endsWith(bare(end ?? '')),
    );
  return [['abstract', isRight, ends]];
}

function isTitle({ title, titleAlso = [] }: ExpectedPaper, paper: Paper): boolean {
  const shown = paper.titleBody ? displayText(paper.title, paper.titleBody) : paper.title;
  return [title, ...titleAlso].some((one) => [paper.title, shown].some((text) => bare(text) === bare(one)));
}

function areAuthors(expected: readonly string[], { authors = [] }: Paper): boolean {
  return (
    authors.length === expected.length && authors.every((name, at) => words(name) === words(expected[at]!))
  );
}

function pmidOf(paper: Paper): string | null {
  const { pmid } = paper as { pmid?: string };
  return pmid ?? /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(paper.url ?? '')?.[1] ?? null;
}

function count(): Count {
  return { right: 0, of: 0 };
}

function tick(counted: Count, isRight: boolean): void {
  counted.of++;
  if (isRight) counted.right++;
}
