import type { Lexicon } from './lexicon.ts';
import { type Occurrence, type Phrase, phrasesOf } from './phrases.ts';
import type { PaperWords } from './readWords.ts';
import type { TermRoles } from './termRoles.ts';
import { areInflections, nominalises } from './wordForms.ts';

/** What names a subject of two papers. */
export interface SharedPhrase {
  /** Terms of its words in order; −1 for stop words within compounds. */
  words: number[];
  /** Those, and the terms of its compounds, each once. */
  covers: number[];
  /** The ways it is written as a name in the two; at least one. */
  written: string[];
}

/**
 * The phrases that stand in both of two papers and name a subject of both. A phrase need not be said twice to be meant;
 * a word by itself has to be what one of the two is about, a word that is seldom a subject what both are about.
 */
export function sharedPhrases(
  [left, right]: readonly [PaperWords, PaperWords],
  shared: ReadonlySet<number>,
  lexicon: Lexicon,
  roles: TermRoles,
): SharedPhrase[] {
  const inRight = phrasesOf(right, shared, lexicon, roles);
  return [...phrasesOf(left, shared, lexicon, roles)].flatMap(([key, one]) => {
    const other = inRight.get(key);
    if (!other) return [];
    const written = [...namesIn(one, other, lexicon), ...namesIn(other, one, lexicon)];
    if (written.length === 0 || !isSubject(one, other, roles)) return [];
    return [{ words: one.words, covers: [...new Set([...one.covers, ...other.covers])], written }];
  });
}

function isSubject(one: Phrase, other: Phrase, roles: TermRoles): boolean {
  const [lemma, ...more] = one.occurrences[0]!.lemmas;
  if (more.length > 0) return true;
  if (roles.isOftenSubject(lemma!)) return isAbout(one) || isAbout(other);
  return isAbout(one) && isAbout(other);
}

/** Whether a paper says it in its title, or more than once. */
function isAbout({ inTitle, occurrences }: Phrase): boolean {
  return inTitle || occurrences.length > 1;
}

/** The names that one paper writes and the other one means by its own words. */
function namesIn(one: Phrase, other: Phrase, lexicon: Lexicon): string[] {
  return one.occurrences
    .filter((name) => name.isName && other.occurrences.some((its) => isMeant(name, its, lexicon)))
    .map(({ written }) => written);
}

/**
 * Whether another phrase of the same stems means what a name says: "transforms" are no "transformers". The head of a
 * phrase is the same word, what stands before it may be in another form.
 */
function isMeant(name: Occurrence, other: Occurrence, lexicon: Lexicon): boolean {
  const [lemmas, others] = [name.lemmas, other.lemmas];
  // With or without the hyphen.
  if (lemmas.length !== others.length)
    return lemmas.length === 1 || others.length === 1 || lemmas.at(-1) === others.at(-1);
  return lemmas.every((lemma, at) => {
    if (lemma === others[at]) return true;
    const [said, meant] = [lexicon.lemmaName(lemma), lexicon.lemmaName(others[at]!)];
    if (lemmas.length === 1) return nominalises(said, meant);
    return at + 1 < lemmas.length && areInflections(said, meant);
  });
}
