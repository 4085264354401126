import type { Range } from '../paper/paper.ts';

/** A further mark of a word that is already in the window says less than a first one. */
const REPEATED = 0.25;

/** What each further word of a phrase counts: who puts words in quotes looks for them. */
const PHRASE = 3;

/** How much of the room around the matches goes before them: the words after a match say more. */
const LEAD = 0.35;

/** A word boundary is looked for within this share of the window; scripts without spaces have none. */
const BOUNDARY_REACH = 0.25;

/** A slice of a text. `ranges` are offsets in the slice. */
export interface Excerpt {
  /** Where the slice begins in the text. */
  start: number;
  text: string;
  ranges: Range[];
}

/**
 * The window of at most `length` units whose beginning holds the most of what matched, cut at word boundaries; of equal
 * ones the first. Different words count more than one word many times. With no ranges, the beginning.
 *
 * @param ranges sorted, without overlap, as `highlight` gives them
 * @param inSight how much of the window is surely seen, where the end of it may be cut off on the screen
 */
export function densestWindow(
  text: string,
  ranges: readonly Range[],
  length: number,
  inSight = length,
): Excerpt {
  if (text.length <= inSight) return { start: 0, text, ranges: ranges.map((range) => ({ ...range })) };
  const best = densestRun(text, ranges, inSight);
  const room = best ? inSight - Math.min(inSight, best.end - best.start) : 0;
  const wanted = best ? Math.min(best.start - Math.floor(room * LEAD), text.length - inSight) : 0;
  const start = wanted <= 0 ? 0 : boundaryAfter(text, wanted, Math.min(best!.start, wanted + length));
  const end = Math.min(text.length, start + length);
  if (end === text.length) return slice(text, ranges, start, end);
  const least = Math.max(end - Math.floor(length * BOUNDARY_REACH), start + 1);
  return slice(text, ranges, start, boundaryBefore(text, end, Math.max(least, best?.end ?? 0)));
}

/** From the start of the first to the end of the last range of the run that weighs most among those that fit. */
function densestRun(text: string, ranges: readonly Range[], length: number): Range | null {
  let best: Range | null = null;
  let bestWeight = 0;
  const words = ranges.map((range) => text.slice(range.start, range.end).toLowerCase());
  ranges.forEach((first, from) => {
    const seen = new Set<string>();
    let weight = 0;
    let end = first.end;
    for (
      let at = from;
      at < ranges.length && (at === from || ranges[at]!.end - first.start <= length);
      at++
    ) {
      weight += seen.has(words[at]!) ? REPEATED : PHRASE * words[at]!.split(/\s+/).length - PHRASE || 1;
      seen.add(words[at]!);
      end = ranges[at]!.end;
    }
    if (weight > bestWeight) {
      best = { start: first.start, end };
      bestWeight = weight;
    }
  });
  return best;
}

/** The first beginning of a word in `[from, to]`, else `from` moved off the middle of a character. */
function boundaryAfter(text: string, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (/\s/.test(text[at - 1]!) && /\S/.test(text[at]!)) return at;
  return splitsCharacter(text, from) ? from + 1 : from;
}

/** The last end of a word in `[from, to]`, else `to` moved off the middle of a character. */
function boundaryBefore(text: string, to: number, from: number): number {
  for (let at = to; at >= from; at--) if (/\s/.test(text[at]!) && /\S/.test(text[at - 1]!)) return at;
  return splitsCharacter(text, to) ? to - 1 : to;
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}

function slice(text: string, ranges: readonly Range[], start: number, end: number): Excerpt {
  const inside = ranges
    .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }))
    .filter((range) => range.start < range.end);
  return { start, text: text.slice(start, end), ranges: inside };
}
