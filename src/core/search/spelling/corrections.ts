import { beginsFunctionWord } from './functionWords.ts';
import { isLikelySlip } from './likelySlip.ts';
import type { Meaning } from '../asked/lookup.ts';
import type { QueryWord } from '../asked/query.ts';
import { SlipSearch, type Near } from './slipSearch.ts';
import { byRank } from '../ranking/topScored.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Shorter words are a letter from too many others, and words with digits are names: `resnet18` is not `resnet101`. */
const SHORTEST = 4;
const LETTERS = /^\p{L}+$/u;
/** From so many letters on two slips are likely enough, and two letters tell words apart still. */
const TWO_SLIPS_FROM = 8;
const MOST_CORRECTIONS = 10;
/** In shorter words another first letter is another word: "learn" and "yearn". */
const FIRST_SLIP_FROM = 6;
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
];

/** What words with so many slips weigh, against 1 for the word itself. */
const WEIGHTS = [1, 0.75, 0.5];
/** What is left of that where the word is still being typed. */
const BEGUN = 0.6;

/** One word in a hundred is mistyped: a word that is so much more frequent than one a slip away is as likely meant. */
const OUTNUMBERS = 100;
/** No slip gets into so many papers. */
const ESTABLISHED = 20;

/**
 * Words that a word which no paper has may have been meant as: with one letter left out, put in, mistaken or swapped with
 * its neighbour, or two such slips in longer words if no word is nearer. The first letter is right, or swapped, or the one
 * slip of a longer word. The most frequent comes first. None where it may well be a word that nobody used, or goes on.
 */
export function correctionsOf({ word, open }: QueryWord, vocabulary: Vocabulary): Meaning[] {
  if (!isCorrectable(word) || (open && beginsFunctionWord(word))) return [];
  const found = near(word, word.length < TWO_SLIPS_FROM ? 1 : 2, open, vocabulary);
  const fewest = Math.min(...found.map(({ slips }) => slips));
  const nearest = found.filter(({ slips }) => slips === fewest);
  return isLikelySlip(word, open, nearest, vocabulary) ? meanings(nearest, vocabulary) : [];
}

/**
 * Words one slip away from a long word that few papers have, so much more frequent that they may well be meant. Shorter
 * words a letter apart are often two words: `SETL` and "set", "replies" and "relies".
 */
export function likelierThan({ word }: QueryWord, vocabulary: Vocabulary): Meaning[] {
  const id = vocabulary.find(word);
  if (id === undefined || vocabulary.frequency(id) >= ESTABLISHED) return [];
  if (word.length < TWO_SLIPS_FROM || !isCorrectable(word)) return [];
  const least = OUTNUMBERS * vocabulary.frequency(id);
  const found = near(word, 1, false, vocabulary);
  return meanings(
    found.filter((one) => one.slips === 1 && vocabulary.frequency(one.id) >= least),
    vocabulary,
  );
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && LETTERS.test(word);
}

function near(word: string, most: number, open: boolean, vocabulary: Vocabulary): Near[] {
  const search = new SlipSearch(word, most, open ? 1 : -1);
  const textOf = (id: number) => vocabulary.word(id);
  const found = [...new Set([word[0]!, word[1]! + word[0]!])].flatMap((start) =>
    search.in(vocabulary.startingWith(start), textOf),
  );
  // The first letter is the one that is most often right.
  return found.some(({ slips }) => slips <= 1)
    ? found
    : [...found, ...firstLetterSlips(word, open, vocabulary)];
}

/**
 * Words of which the first letter alone was mistaken, left out or put in. To look each up takes no more than to look up so
 * many words; to compare all that begin otherwise would take as long as all else.
 */
function firstLetterSlips(word: string, open: boolean, vocabulary: Vocabulary): Near[] {
  const letters = ALPHABETS.find((alphabet) => alphabet.includes(word[1]!));
  if (!letters || word.length < FIRST_SLIP_FROM) return [];
  const rest = word.slice(1);
  const others = [...letters].filter((letter) => letter !== word[0]);
  const whole = [rest, ...others.flatMap((letter) => [letter + rest, letter + word])];
  const found = whole
    .flatMap((text) => vocabulary.find(text) ?? [])
    .filter((id) => !vocabulary.isStopWord(id));
  const begun = open ? others.flatMap((letter) => vocabulary.completionsOf(letter + rest)) : [];
  const ids = new Set(found);
  return [
    ...found.map((id) => ({ id, slips: 1, begun: false })),
    ...begun.filter((id) => !ids.has(id)).map((id) => ({ id, slips: 1, begun: true })),
  ];
}

function meanings(found: readonly Near[], vocabulary: Vocabulary): Meaning[] {
  return found
    .map((one) => ({ ...one, item: one.id, score: vocabulary.frequency(one.id) }))
    .sort(byRank)
    .slice(0, MOST_CORRECTIONS)
    .map(({ id, slips, begun }) => ({
      term: vocabulary.term(id),
      kind: 'corrected',
      weight: WEIGHTS[slips]! * (begun ? BEGUN : 1),
      surface: id,
    }));
}
