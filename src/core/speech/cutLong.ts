/**
 * Characters that are spoken in one go. Chrome falls silent in an utterance after about 15 s with voices of a server
 * (https://stackoverflow.com/questions/42875726); 220 characters take 14 s at the usual rate.
 */
export const LONGEST_UTTERANCE = 220;

/** A part is not cut shorter than this: pauses in odd places disturb more than a long sentence. */
const SHORTEST = 40;
/** From the best places to cut at to the worst; each matches what stays with the first part. */
const PLACES = [
  /[;:]["”’)]*\s|\s[–—]\s/g,
  /,["”’)]*\s/g,
  /\s(?=(?:and|or|but|which|that|where|when|while|because|with|for|by|to)\s)/g,
  /\s+/g,
];

/**
 * Cuts a stretch of a text whose speech is too long at semicolons, commas, joining words or spaces, near its middle and
 * over again. Returns the ends of the parts, the stretch's own last.
 *
 * @param spokenLength characters of speech of a stretch
 * @param isWhole whether a place is inside what cannot be divided
 */
export function cutLong(
  outline: string,
  start: number,
  end: number,
  spokenLength: (start: number, end: number) => number,
  isWhole: (at: number) => boolean,
): number[] {
  const length = spokenLength(start, end);
  if (length <= LONGEST_UTTERANCE) return [end];
  const cut = bestCut(outline, start, end, isWhole);
  if (cut === null) return [end];
  return [
    ...cutLong(outline, start, cut, spokenLength, isWhole),
    ...cutLong(outline, cut, end, spokenLength, isWhole),
  ];
}

function bestCut(
  outline: string,
  start: number,
  end: number,
  isWhole: (at: number) => boolean,
): number | null {
  const stretch = outline.slice(start, end);
  const middle = stretch.length / 2;
  const margin = Math.min(SHORTEST, stretch.length / 4);
  for (const place of PLACES) {
    const cuts = Array.from(stretch.matchAll(place), (match) => match.index + match[0].length).filter(
      (cut) => cut >= margin && cut <= stretch.length - margin && !isWhole(start + cut),
    );
    const nearest = nearestTo(middle, cuts);
    if (nearest !== null) return start + nearest;
  }
  return cutAnywhere(outline, start + Math.floor(middle), end, isWhole);
}

function nearestTo(middle: number, cuts: readonly number[]): number | null {
  let nearest: number | null = null;
  for (const cut of cuts)
    if (nearest === null || Math.abs(cut - middle) < Math.abs(nearest - middle)) nearest = cut;
  return nearest;
}

/** For a "word" of thousands of letters: between any two, but not within one of two code units. */
function cutAnywhere(
  outline: string,
  middle: number,
  end: number,
  isWhole: (at: number) => boolean,
): number | null {
  for (let at = middle; at > 0 && at < end; at++) {
    const low = outline.charCodeAt(at);
    if (!isWhole(at) && !(low >= 0xdc00 && low <= 0xdfff)) return at;
  }
  return null;
}
