import { readTable } from '../../src/build/content/work/makeMeaning.ts';
import { cutTable } from '../../src/core/meaning/cutTable.ts';
import { WordTable } from '../../src/core/meaning/wordTable.ts';
import type { Engine } from '../../src/core/search/engine.ts';
import { MeaningRanking } from '../../src/core/search/meaning/meaningRanking.ts';

/** Papers given a vector at once. */
const AT_ONCE = 1000;

/** Has an engine rank by meaning as well, with the table that a build of its papers ships. */
export function rankByMeaning(engine: Engine, papers: Iterable<{ title: string; text: string }>): void {
  const texts = function* () {
    for (const { title, text } of papers) yield `${title}\n${text}`;
  };
  const table = WordTable.read(cutTable(readTable(), texts()))!;
  const ranking = engine.refineBy((library) => new MeaningRanking(library, table));
  while (ranking.fill(AT_ONCE));
}
