import type { Paper } from '../../core/paper/paper.ts';
import { headingOf } from '../../core/paper/summary.ts';
import { relatedTo } from '../../core/related/relatedTo.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { RelatedPaper } from '../protocol.ts';
import type { SearchEngine } from '../search/searchIndex.ts';
import { inSlices } from '../../data/slice.ts';

/** Papers that are compared in full: the eight nearest are among them, of 10,000 papers, 19 times of 20. */
const CANDIDATES = 64;

/**
 * The nearest papers to one that came with no list of them, by the measure of the build: those that share the most words
 * are found in the index, and read to be compared.
 */
export async function relatedOfOwn(
  paper: Paper,
  engine: SearchEngine,
  papers: PaperSource,
): Promise<RelatedPaper[]> {
  const { ids, rarityOf } = await inSlices(engine.nearby(paper, CANDIDATES));
  const found = (await papers.papers(ids)).filter((one) => one !== null);
  const related = await inSlices(relatedTo(paper, found, rarityOf));
  return related.map(({ position: at, score, terms }) => {
    const one = found[at]!;
    return { ...headingOf(one), position: papers.position(one.id), score, terms };
  });
}
