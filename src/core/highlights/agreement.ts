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

/** How well what is around a place agrees with a context. */
export interface Agreement {
  /** From 0 to 1: of both sides together, or of one alone for less. 1 where nothing was around it. */
  fit: number;
  /** The same of the side that agrees less. */
  worse: number;
}

/** By edit distance. */
export function agreement(text: string, { start, end }: Range, { prefix, suffix }: Context): Agreement {
  const before = reversed(text.slice(Math.max(0, start - prefix.length - SLACK), start));
  const after = text.slice(end, end + suffix.length + SLACK);
  const sides = [
    { length: prefix.length, errors: distance(reversed(prefix), before) },
    { length: suffix.length, errors: distance(suffix, after) },
  ].filter(({ length }) => length > 0);
  if (sides.length === 0) return { fit: 1, worse: 1 };
  const length = sides.reduce((sum, side) => sum + side.length, 0);
  const errors = sides.reduce((sum, side) => sum + side.errors, 0);
  const agreeing = sides.map((side) => 1 - side.errors / side.length);
  const alone = sides.map((side, at) => (side.length < TELLS ? 0 : ONE_SIDE * agreeing[at]!));
  return { fit: Math.max(1 - errors / length, ...alone), worse: Math.min(...agreeing) };
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
