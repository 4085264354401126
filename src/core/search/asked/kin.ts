import { baseOf, rootOf, termOf } from '../../text/analyze.ts';
import { otherForms } from '../../text/spelling/irregularVerbs.ts';
import { otherNumbers } from '../../text/spelling/otherNumber.ts';
import { otherStems } from '../../text/spelling/otherStems.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { SOURCES, UNLIKE_STEMS } from './unlikeStems.ts';

/** What a word weighs that is made of the same verb or adjective as the one that was typed: `generalization`. */
const CLOSE = 0.8;
/** What one weighs that merely has the same stem: `generate` for `generalize`, and also `relation` for `relative`. */
const DISTANT = 0.2;

/** The other number of a Latin plural (`matrices`), in a query that names a paper; none in one that describes a subject. */
export const PLURAL = 0.55;
/** What any of them weighs in a query that describes a subject, but those of a stem of several meanings (`unlikeStems.ts`). */
export const DESCRIBED = 0.85;

/** Shorter stems begin too many words to be looked through, and have few words of their own. */
const SHORTEST_ROOT = 3;
const LETTERS = /^[a-z]+$/;

/** Another word that has the stem of a typed one. */
export interface Kin {
  term: string;
  /** Of one occurrence, against 1 for the word itself, in a query that names a paper. */
  weight: number;
  /** The same in one that describes a subject. */
  described: number;
}

/** Terms of the papers that have the stem of a word and are not its own, by how near they are to it. */
export function kinOf(word: string, vocabulary: Vocabulary): Kin[] {
  const own = termOf(word);
  const root = rootOf(word);
  if (own === null || root === null || !LETTERS.test(word)) return [];
  const others = kinOfOtherStem(word, own, vocabulary);
  if (root.length < SHORTEST_ROOT) return others;
  const base = baseOf(word);
  const source = sourceOf(base);
  const kin = [...termsOfRoot(root, vocabulary)].flatMap(([term, other]) => {
    if (term === own) return [];
    if (baseOf(other) === base) return [{ term, weight: PLURAL, described: 0 }];
    if (sourceOf(baseOf(other)) === source) return [{ term, weight: CLOSE, described: DESCRIBED }];
    return [{ term, weight: DISTANT, described: UNLIKE_STEMS.has(root) ? 0 : DESCRIBED }];
  });
  return [...kin, ...others, ...kinOfOtherNumber(word, vocabulary)];
}

/**
 * What no stem tells: `taught` and `teach`, `classify` and `classification`. A form that is another word as well ("found")
 * is meant only where no paper has the one that was typed.
 */
function kinOfOtherStem(word: string, own: string, vocabulary: Vocabulary): Kin[] {
  const isKnown = vocabulary.findTerm(own) !== undefined;
  const forms = otherForms(word)
    .filter(({ isOther }) => !isOther || !isKnown)
    .map(({ term, isOther }) => ({
      term,
      weight: isOther ? DISTANT : CLOSE,
      described: isOther ? 0 : DESCRIBED,
    }));
  const made = otherStems(word).map(({ term, isRuled }) => ({
    term,
    weight: CLOSE,
    described: isRuled ? DESCRIBED : 0,
  }));
  return [...forms, ...made].filter(({ term }) => vocabulary.findTerm(term) !== undefined);
}

function kinOfOtherNumber(word: string, vocabulary: Vocabulary): Kin[] {
  return otherNumbers(word).flatMap((other) => {
    const term = termOf(other);
    const isKnown = term !== null && vocabulary.findTerm(term) !== undefined;
    return isKnown ? [{ term, weight: PLURAL, described: 0 }] : [];
  });
}

/** Term → a word of it. */
function termsOfRoot(root: string, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const kept = keptOf(vocabulary);
  const known = kept.get(root);
  if (known) return known;
  // The stemmer writes i for a final y, and Latin plurals c for x.
  const beginning = /[ei]x$/.test(root) ? root.slice(0, -2) : root.endsWith('i') ? root.slice(0, -1) : root;
  const terms = new Map<string, string>();
  for (const id of vocabulary.startingWith(beginning)) {
    const word = vocabulary.word(id);
    if (rootOf(word) === root) terms.set(vocabulary.term(id), word);
  }
  kept.set(root, terms);
  return terms;
}

/** Asked for again with every letter that is typed; until a word comes in. */
const kept = new WeakMap<Vocabulary, { words: number; terms: Map<string, ReadonlyMap<string, string>> }>();

function keptOf(vocabulary: Vocabulary): Map<string, ReadonlyMap<string, string>> {
  const { length } = vocabulary.words;
  const known = kept.get(vocabulary);
  if (known?.words === length) return known.terms;
  const terms = new Map<string, ReadonlyMap<string, string>>();
  kept.set(vocabulary, { words: length, terms });
  return terms;
}

/** Endings of words that are made of one verb, or of one adjective, and mean the same; an ending that is kept tells others. */
const ENDINGS: readonly (readonly [ending: RegExp, kept: string])[] = [
  [/iz(?:ations?|ational|es?|ed|ing|ers?|able|ability)?$/, 'iz'],
  [/(?<=...)(?:ations?|ational|ationally|ators?|atives?|ates?|ated|ating|atory)$/, ''],
  [/(?<=...)(?<=[st])ion(?:s|al|ally)?$/, ''],
  [/(?:ically|icals?|icity|ics?)$/, 'IC'],
  [/(?:ally|ality|alities|als?)$/, 'AL'],
  [/(?:ively|iveness|ives?)$/, 'IVE'],
  [/(?:ously|ousness|ous)$/, 'OUS'],
  [/(?:ably|ability|abilities|able)$/, 'ABLE'],
  [/(?:arly|arity|arities|ar)$/, 'AR'],
  [/(?:ments?|ingly|edly|ness|ers?|ors?|ed|ing|ly|es|s|e)$/, ''],
];

/** What a word is made of: roughly, and only compared among words with one stem. */
function sourceOf(word: string): string {
  const listed = SOURCES.get(termOf(word) ?? '');
  if (listed !== undefined) return listed;
  for (const [ending, source] of ENDINGS) if (ending.test(word)) return word.replace(ending, source);
  return word;
}
