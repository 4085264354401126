import type { Range } from '../paper/paper.ts';

/** What stands before and after a passage. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** From so many UTF-16 units on, one side alone tells a place, where the other was written anew. */
const TELLS = 16;
/** What one side alone counts for. */
const ONE_SIDE = 0.75;
/** How much longer than what was kept the text beside a passage may have become. */
const SLACK = 16;

/**
 * How well what is around a place agrees with a context, from 0 to 1: by edit distance, of both sides together, or of one
 * alone for less. 1 where nothing was around it.
 */
export function agreement(text: string, { start, end }: Range, { prefix, suffix }: Context): number {
  const before = reversed(text.slice(Math.max(0, start - prefix.length - SLACK), start));
  const after = text.slice(end, end + suffix.length + SLACK);
  const errorsBefore = distance(reversed(prefix), before);
  const errorsAfter = distance(suffix, after);
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const sides = [
    [prefix.length, errorsBefore],
    [suffix.length, errorsAfter],
  ] as const;
  const alone = sides.map(([own, errors]) => (own < TELLS ? 0 : ONE_SIDE * (1 - errors / own)));
  return Math.max(1 - (errorsBefore + errorsAfter) / length, ...alone);
}

function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at--) back += text[at];
  return back;
}

/** The least edit distance (Levenshtein) between a pattern and any beginning of a text. */
function distance(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let p = 1; p <= pattern.length; p++) {
    const next = [p];
    for (let t = 1; t <= text.length; t++) {
      const same = pattern[p - 1] === text[t - 1] ? 0 : 1;
      next.push(Math.min(row[t]! + 1, next[t - 1]! + 1, row[t - 1]! + same));
    }
    row = next;
  }
  return Math.min(...row);
}
