import { isLineOf, creditsIn, peopleOf } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { venueOf } from '../../core/paper/summary.ts';
import type { PaperSource } from './paperSource.ts';
import { nextTask } from '../../data/nextTask.ts';
import type { Facets, NamedBy } from '../protocol.ts';

/** A row of chips that one looks through at a glance holds no more. */
const MOST = 12;
/** A name that one paper has leads to that paper only. */
const LEAST_PAPERS = 2;
/** Papers that are counted at once: what is asked meanwhile waits a few milliseconds. */
const AT_ONCE = 2_000;

const YEAR = /^(?:19|20)\d\d$/;
/** The name of a meeting with its year, as data sets write it. */
const KEY = /^(?=.*[a-z])[a-z\d]+(?:19|20)\d\d$/;

/** How many papers have a name, and one of them. */
interface Count {
  papers: number;
  example: string;
}

/**
 * What papers name most, of venues without their years, years from the newest, and authors.
 *
 * @param among counts these papers only
 */
export async function facetsOf(
  source: PaperSource,
  among?: ReadonlySet<string>,
): Promise<Omit<Facets, 'acronyms'>> {
  const venues = new Map<string, Count>();
  const years = new Map<string, Count>();
  const authors = new Map<string, Count>();
  let counted = 0;
  for (const [id, lines] of await source.credits()) {
    if (++counted % AT_ONCE === 0) await nextTask();
    if (among && !among.has(id)) continue;
    const { venue, authors: names } = creditsIn(lines);
    const words = new Set(venue.split(' ').filter((word) => word !== ''));
    const series = [...words].filter((word) => !YEAR.test(word) && !KEY.test(word)).join(' ');
    if (series) count(venues, series, id);
    for (const word of words) if (YEAR.test(word)) count(years, word, id);
    for (const name of new Set(names)) if (name) count(authors, name, id);
  }
  return {
    venues: await named(source, mostOf(venues), (paper) => seriesName(paper)),
    years: newest(years).map(([name, { papers }]) => ({ name, papers })),
    authors: await named(source, mostOf(authors), ({ authors: all = [] }, line) =>
      peopleOf(all).find((author) => isLineOf(line, author)),
    ),
  };
}

function count(counts: Map<string, Count>, name: string, example: string): void {
  const known = counts.get(name);
  if (known) known.papers++;
  else counts.set(name, { papers: 1, example });
}

function mostOf(counts: ReadonlyMap<string, Count>): [string, Count][] {
  return [...counts]
    .filter(([, { papers }]) => papers >= LEAST_PAPERS)
    .sort(([, a], [, b]) => b.papers - a.papers)
    .slice(0, MOST);
}

function newest(counts: ReadonlyMap<string, Count>): [string, Count][] {
  return [...counts].sort(([a], [b]) => Number(b) - Number(a)).slice(0, MOST);
}

/** Names as a paper has them: what is counted is folded. */
async function named(
  source: PaperSource,
  counted: readonly [string, Count][],
  nameIn: (paper: Paper, folded: string) => string | undefined,
): Promise<NamedBy[]> {
  const papers = await source.papers(counted.map(([, { example }]) => example));
  return counted.flatMap(([folded, { papers: count }], at) => {
    const paper = papers[at];
    const name = paper && nameIn(paper, folded);
    return name ? [{ name, papers: count }] : [];
  });
}

/** "ICML" of what was published at "icml2019". */
function seriesName(paper: Paper): string {
  const words = venueOf(paper).split(/\s+/);
  return words.filter((word) => !YEAR.test(word)).join(' ');
}
