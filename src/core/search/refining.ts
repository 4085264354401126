import type { Retrieved } from './retrieve.ts';
import type { Scored } from './ranking/topScored.ts';

/** What was found by words, before meaning has its say. Valid until the next search. */
export interface Refinable extends Pick<Retrieved, 'scoreOf' | 'admits' | 'counts'> {
  total: number;
  /** Whether the title of the best has the query in it: then somebody types a title. */
  named: boolean;
  /** Papers that have every word as it was typed, in another inflection or as what stands for it: no mere kin. */
  complete: ReadonlySet<number>;
  /** Best first. */
  ranked: Scored[];
}

export interface Refined {
  /** What was found by words, best first. */
  ranked: Scored[];
  /** Papers that have none of the words and are close in meaning, the closest first; scores are cosines. */
  close: Scored[];
}

/** Ranks by more than words; is added to an engine once it is there. */
export interface Refiner {
  /** False until it has its say: then words alone rank. */
  readonly ready: boolean;
  /** @param text the query as it was typed */
  refine(text: string, found: Refinable): Refined;
}
