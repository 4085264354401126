import { rootOf } from '../../text/analyze.ts';
import type { Meaning } from '../asked/lookup.ts';
import { SlipSearch } from './slipSearch.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A slip gets into a paper or two. */
const RARE = 2;
/** Shorter words are a letter from another word by chance. */
const SHORTEST = 8;
const LETTERS = /^[a-z]+$/;
const MOST = 3;
/** What the right spelling weighs, against 1 for the one that was typed: it may be a word by itself after all. */
const RIGHT = 0.75;
/** Vowels that are taken for each other: "independant", "seperate". */
const UNSTRESSED = 'aei';

/**
 * Right spellings of a word that hardly any paper has: as frequent at least, no form of it, and a letter left out, put
 * in, swapped or an unstressed vowel away. Consonants in each other's place make words: "convection" and "connection".
 */
export function rightSpellings(word: string, vocabulary: Vocabulary): Meaning[] {
  const id = vocabulary.find(word);
  if (id === undefined || word.length < SHORTEST || !LETTERS.test(word)) return [];
  const frequency = vocabulary.frequency(id);
  if (frequency > RARE) return [];
  const root = rootOf(word);
  const search = new SlipSearch(word, 1, -1);
  return search
    .in(vocabulary.startingWith(word[0]!), (near) => vocabulary.word(near))
    .filter(
      ({ id: near, slips }) =>
        slips === 1 &&
        vocabulary.frequency(near) >= frequency &&
        isMisspelling(word, vocabulary.word(near), rootOf(vocabulary.word(near)) === root),
    )
    .sort((a, b) => vocabulary.frequency(b.id) - vocabulary.frequency(a.id) || a.id - b.id)
    .slice(0, MOST)
    .map(({ id: near }) => ({
      term: vocabulary.term(near),
      kind: 'corrected',
      weight: RIGHT,
      surface: near,
    }));
}

/**
 * Endings tell forms and other words: a slip is further in.
 *
 * @param isKin whether both have one stem: then they are forms of one word, but for a vowel
 */
function isMisspelling(word: string, right: string, isKin: boolean): boolean {
  let at = 0;
  while (word[at] === right[at]) at++;
  const shorter = Math.min(word.length, right.length);
  if (isKin && word.length !== right.length) return false;
  // A letter more, or less, with others behind it: "dimenson", "algoritm".
  if (word.length !== right.length)
    return at < shorter && !/^(?:s|e?d|e)$/.test(word.slice(at)) && !/^(?:s|e?d|e)$/.test(right.slice(at));
  if (at >= shorter - 2) return false;
  const [own, other] = [word[at]!, right[at]!];
  if (word[at + 1] === other && right[at + 1] === own) return true;
  return UNSTRESSED.includes(own) && UNSTRESSED.includes(other);
}
