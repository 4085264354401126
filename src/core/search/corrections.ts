import type { Meaning } from './lookup.ts';
import type { QueryWord } from './query.ts';
import { byRank } from './topScored.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words are a letter from too many others, and words with digits are names: `resnet18` is not `resnet101`. */
const SHORTEST = 4;
const LETTERS = /^\p{L}+$/u;
/** From so many letters on two slips are likely enough, and two letters tell words apart still. */
const TWO_SLIPS_FROM = 8;
const MOST_CORRECTIONS = 10;

/** What words with so many slips weigh, against 1 for the word itself. */
const WEIGHTS = [1, 0.75, 0.5];
/** What is left of that where the word is still being typed. */
const BEGUN = 0.6;

/**
 * Words that a word which no paper has may have been meant as: with one letter left out, put in, mistaken or swapped with
 * its neighbour, or two such slips in longer words if no word is nearer. The first letter is always right, or swapped.
 * The most frequent comes first.
 */
export function correctionsOf({ word, open }: QueryWord, vocabulary: Vocabulary): Meaning[] {
  if (word.length < SHORTEST || !LETTERS.test(word)) return [];
  const most = word.length < TWO_SLIPS_FROM ? 1 : 2;
  const found: { id: number; slips: number; begun: boolean }[] = [];
  for (const start of new Set([word[0]!, word[1]! + word[0]!]))
    for (const id of vocabulary.startingWith(start)) {
      const known = vocabulary.word(id);
      if (known.length < word.length - most) continue;
      const isLonger = known.length > word.length + most;
      if (isLonger && !open) continue;
      const slips = isLonger ? most + 1 : slipsBetween(word, known, most);
      const slipsOfStart = open ? slipsBetween(word, known.slice(0, word.length), 1) : 2;
      if (slips <= most) found.push({ id, slips, begun: false });
      else if (slipsOfStart <= 1) found.push({ id, slips: slipsOfStart, begun: true });
    }
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return found
    .filter(({ slips }) => slips === fewest)
    .map((one) => ({ ...one, item: one.id, score: vocabulary.frequency(one.id) }))
    .sort(byRank)
    .slice(0, MOST_CORRECTIONS)
    .map(({ id, slips, begun }) => ({
      term: vocabulary.term(id),
      weight: WEIGHTS[slips]! * (begun ? BEGUN : 1),
      surface: id,
    }));
}

/**
 * How many letters must be left out, put in, changed, or swapped with their neighbour, to make one word of the other
 * (optimal string alignment); any number above `most` if it is more than that.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let slips = Math.min(last[at - 1]! + (same ? 0 : 1), last[at]! + 1, next[at - 1]! + 1);
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        slips = Math.min(slips, before[at - 2]! + 1);
      next.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return least;
    [before, last] = [last, next];
  }
  return last[other.length]!;
}
