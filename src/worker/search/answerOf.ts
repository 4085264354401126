import type { Paper } from '../../core/paper/paper.ts';
import type { SearchHits } from '../../core/search/engine.ts';
import { isLiteral, type Match } from '../../core/search/explain/explain.ts';
import { correctedWords } from '../../core/search/spelling/correctedWords.ts';
import type { SearchAnswer, SearchResult } from '../protocol.ts';
import type { NamedHits } from './namedSearch.ts';
import type { OwnMatches, OwnWords } from './ownWords.ts';
import { resultOf } from './shownHit.ts';

/** How many of the best hits are looked at to tell which words were corrected, whichever hits are shown. */
const TOLD_BY = 20;

/** What the engine found, with what names and a person's own words added to it. */
export type FoundPapers = SearchHits & { own?: OwnMatches } & Partial<
    Pick<NamedHits, 'offers' | 'byName' | 'corrected'>
  >;

/** Reads papers in the order asked for; those that are not on this device are left out. */
export type ReadPapers = (ids: string[]) => Promise<Paper[]>;

/** The part of an answer that follows from what was found. */
type Shown = Pick<SearchAnswer, 'total' | 'hits' | 'close' | 'corrected' | 'unknown' | 'offers' | 'refined'>;

/**
 * What was found as it is shown, hits with their texts.
 *
 * @param own a person's own words, where they were searched as well
 * @param from how many of the best are left out, for one who has them
 */
export async function answerOf(
  found: FoundPapers,
  read: ReadPapers,
  { own = null, from = 0 }: { own?: OwnWords | null; from?: number } = {},
): Promise<Shown> {
  const wanted = found.hits.slice(from);
  const papers = await read(wanted.map(({ id }) => id));
  const scores = new Map(wanted.map(({ id, score }) => [id, score]));
  const hits = papers.map((paper): SearchResult => {
    const match = found.own?.get(paper.id);
    return { ...resultOf(paper, found), score: scores.get(paper.id)!, ...(match && { own: match }) };
  });
  const first = from > 0 ? await firstOf(found, read) : hits.slice(0, TOLD_BY);
  const misspelt = correctedWords(first.map(({ through }) => through));
  const corrected = [...(found.corrected ?? []), ...misspelt.filter(({ typed }) => !own?.has(typed))];
  const needsTelling = (match: Match) =>
    !isLiteral(match) && !corrected.some(({ typed, meant }) => typed === match.typed && meant.length === 1);
  hits.forEach((hit, at) => {
    hit.through = [...hit.through.filter(needsTelling), ...(found.byName?.(papers[at]!) ?? [])];
  });
  const unknown = found.explainer.unknown().filter((typed) => !own?.has(typed));
  const close = await closeOf(found, read);
  const offers = found.offers?.length ? { offers: found.offers } : {};
  const { total, refined } = found;
  return { total, hits, ...(close.length > 0 && { close }), corrected, unknown, ...offers, refined };
}

async function firstOf(found: FoundPapers, read: ReadPapers): Promise<Pick<SearchResult, 'through'>[]> {
  const papers = await read(found.hits.slice(0, TOLD_BY).map(({ id }) => id));
  return papers.map((paper) => resultOf(paper, found));
}

/** Papers that are close in meaning and no hits: a person's own words may have found one of them. */
async function closeOf(found: FoundPapers, read: ReadPapers): Promise<SearchResult[]> {
  const listed = new Set(found.hits.map(({ id }) => id));
  const scores = new Map(found.close.filter(({ id }) => !listed.has(id)).map(({ id, score }) => [id, score]));
  if (scores.size === 0) return [];
  const papers = await read([...scores.keys()]);
  return papers.map((paper) => ({ ...resultOf(paper, found), score: scores.get(paper.id)! }));
}
