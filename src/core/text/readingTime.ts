/**
 * Words a minute. Adults read English non-fiction silently at 238 on average (Brysbaert 2019, a review of 190 studies,
 * https://doi.org/10.1016/j.jml.2019.104047); abstracts are denser than its texts, hence rounded down.
 */
const WORDS_PER_MINUTE = 230;

/** Reading time of so many words in whole minutes, at least 1. */
export function readingTime(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** The number of words of a text, counted as that source counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
