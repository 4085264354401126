import { termOf } from '../../text/analyze.ts';
import { kinOf } from './kin.ts';
import type { QueryWord } from './query.ts';
import { fitsGlob } from '../../text/glob.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** What a completion of the word being typed weighs, against 1 for the word itself. */
const COMPLETION = 0.75;
/** The same where what is typed is a word by itself, and completing it is a guess. */
const COMPLETION_OF_WORD = 0.35;
/** How much of that a completion has that is much longer than what is typed; a shorter one has more. */
const COMPLETION_FLOOR = 0.4;

/** More words are no answer to a pattern; the most frequent of them are in nearly all papers that have any. */
const MOST_FITTING = 512;

/** How a word comes to mean a term: by itself or its stem, as its beginning, by a slip, or as the other form of an acronym. */
export type MeaningKind = 'own' | 'begun' | 'corrected' | 'acronym';

/** What a typed word may mean in the index. */
export interface Meaning {
  term: string;
  kind: MeaningKind;
  /** Within (0, 1]. */
  weight: number;
  /** Of kin: what it weighs in a query that describes a subject. */
  described?: number;
  /** The word of the vocabulary that is what was typed, begins so, or was meant; undefined for a mere stem. */
  surface: number | undefined;
}

/** What a word means: itself where papers have it, its kin, and its completions while it is being typed. */
export function lookUp({ word, open, glob }: QueryWord, vocabulary: Vocabulary): Meaning[] {
  if (glob !== undefined) return fitting(glob, word, vocabulary);
  const meanings: Meaning[] = [];
  const surface = vocabulary.find(word);
  const term = termOf(word);
  if (term !== null && vocabulary.findTerm(term) !== undefined)
    meanings.push({ term, kind: 'own', weight: 1, surface });
  for (const kin of kinOf(word, vocabulary)) meanings.push({ ...kin, kind: 'own', surface: undefined });
  if (!open) return meanings;
  const weight = meanings.length > 0 ? COMPLETION_OF_WORD : COMPLETION;
  for (const id of vocabulary.completionsOf(word)) {
    const typed = word.length / vocabulary.word(id).length;
    const share = COMPLETION_FLOOR + (1 - COMPLETION_FLOOR) * typed;
    meanings.push({ term: vocabulary.term(id), kind: 'begun', weight: weight * share, surface: id });
  }
  return meanings;
}

/** All words that are as a pattern says, none before another: they were all asked for. */
function fitting(glob: string, beginning: string, vocabulary: Vocabulary): Meaning[] {
  const words = vocabulary.startingWith(beginning).filter((id) => fitsGlob(vocabulary.word(id), glob));
  return vocabulary
    .mostFrequent(words, MOST_FITTING)
    .map((id) => ({ term: vocabulary.term(id), kind: 'begun', weight: 1, surface: id }));
}

/** The index term of a word, a stop word too, if papers have it. */
export function knownTerm(word: string, vocabulary: Vocabulary): string | undefined {
  const id = vocabulary.find(word);
  if (id !== undefined) return vocabulary.term(id);
  const term = termOf(word);
  return term !== null && vocabulary.findTerm(term) !== undefined ? term : undefined;
}
