import { definitionsIn } from './definitions.ts';
import { longFormKey, LongForms } from './longForms.ts';
import { acronymKey } from './shortForm.ts';

/**
 * What an acronym means in one text: as the text itself defines it, else the most frequent of the long forms that it
 * spells out, else the most frequent at all. Null if neither the text nor the corpus has one.
 *
 * @param longs of the corpus, the most frequent first
 */
export function chooseLong(key: string, longs: readonly string[], text: string): string | null {
  const own = definitionsIn(text).find(({ short }) => acronymKey(short) === key);
  if (own) return own.long;
  if (longs.length < 2) return longs[0] ?? null;
  const spelled = new LongForms(longs.map(longFormKey)).in(text);
  return longs.find((long) => spelled.has(longFormKey(long))) ?? longs[0]!;
}
