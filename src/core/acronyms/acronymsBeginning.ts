import type { AcronymRow } from './acronymFile.ts';
import { acronymKey } from './shortForm.ts';

/** With fewer letters, any of hundreds may be meant. */
const SHORTEST = 2;
/** No acronym is nearly as long, whose ten letters a sign may each follow: how much of a text's end is looked at. */
const ENDING = 128;
const LAST_WORD = /[\p{L}\p{N}]+(?:[-‑–&./][\p{L}\p{N}]+)*$/u;

/**
 * The acronyms that the last word of a text may become, those of most papers first.
 *
 * @param table of the corpus, by key
 */
export function acronymsBeginning(text: string, table: ReadonlyMap<string, AcronymRow>): AcronymRow[] {
  const typed = acronymKey(LAST_WORD.exec(text.slice(-ENDING))?.[0] ?? '');
  if (typed.length < SHORTEST) return [];
  const found = [...table].filter(([key, { longs }]) => key.startsWith(typed) && longs.length > 0);
  return found.map(([, row]) => row).sort((a, b) => b.total - a.total);
}
