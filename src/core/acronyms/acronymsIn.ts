import type { Range } from '../paper/paper.ts';
import { proseOf } from '../text/prose.ts';
import type { AcronymRow } from './acronymFile.ts';
import { chooseLong } from './chooseLong.ts';
import { definitionsIn } from './definitions.ts';
import { type MinedPaper, textOf } from './mineAcronyms.ts';
import { occurrencesIn } from './occurrences.ts';
import { acronymKey } from './shortForm.ts';

/** An acronym that stands in an abstract, and what it means there. */
export interface AcronymUse extends Range {
  short: string;
  long: string;
}

/**
 * Where a paper's abstract has acronyms as words that the paper or the corpus defines, in reading order; not within
 * addresses and formulas.
 *
 * @param table of the corpus, by key
 */
export function acronymsIn(paper: MinedPaper, table: ReadonlyMap<string, AcronymRow>): AcronymUse[] {
  const text = textOf(paper);
  const own = new Map(definitionsIn(text).map((definition) => [acronymKey(definition.short), definition]));
  const meanings = new Map<string, string | null>();
  const meaningOf = (key: string) => {
    if (!meanings.has(key)) meanings.set(key, chooseLong(key, table.get(key)?.longs ?? [], text));
    return meanings.get(key)!;
  };
  const abstract = proseOf(paper.abstract, paper.body);
  return occurrencesIn(abstract, (key) => own.has(key) || table.has(key)).flatMap(({ key, start, end }) => {
    const long = meaningOf(key);
    return long ? [{ short: table.get(key)?.short ?? own.get(key)!.short, long, start, end }] : [];
  });
}
