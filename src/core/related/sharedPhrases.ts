import type { Occurrence, PhraseReader, Places } from './phrases.ts';
import type { PaperWords } from './paperWords.ts';
import type { TermRoles } from './termRoles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { areInflections, nominalises } from './wordForms.ts';

/** What stands in both of two papers: the places in each. */
export interface SharedPhrase {
  left: Places;
  right: Places;
}

/**
 * The ways a phrase is written as a name in two papers; none if it names no subject of both. A phrase need not be said
 * twice to be meant; a word by itself has to be what one of the two is about, a word that is seldom a subject what both
 * are about.
 */
export function namesOf(
  { left, right }: SharedPhrase,
  papers: readonly [PaperWords, PaperWords],
  reader: PhraseReader,
  vocabulary: Vocabulary,
  roles: TermRoles,
): string[] {
  if (left[0]!.length === 1) {
    const [leftIs, rightIs] = [isAbout(papers[0], left), isAbout(papers[1], right)];
    if (!leftIs && !rightIs) return [];
    if (!(leftIs && rightIs) && !isOftenSubject(reader.read(papers[0], left[0]!), roles)) return [];
  }
  const one = left.map((units) => reader.read(papers[0], units));
  const other = right.map((units) => reader.read(papers[1], units));
  return [...namesIn(one, other, vocabulary), ...namesIn(other, one, vocabulary)];
}

function isOftenSubject({ lemmas, written }: Occurrence, roles: TermRoles): boolean {
  return roles.isOftenSubject(lemmas[0]!, written);
}

/** Whether a paper says it in its title, or more than once. */
function isAbout({ titleWords }: PaperWords, places: Places): boolean {
  return places.length > 1 || places[0]![0]!.at < titleWords;
}

/** The names that one paper writes and the other one means by its own words. */
function namesIn(one: readonly Occurrence[], other: readonly Occurrence[], vocabulary: Vocabulary): string[] {
  return one
    .filter((name) => name.isName && other.some((its) => !its.qualifies && isMeant(name, its, vocabulary)))
    .map(({ written }) => written);
}

/**
 * Whether another phrase of the same stems means what a name says: "transforms" are no "transformers". The head of a
 * phrase is the same word, what stands before it may be in another form.
 */
function isMeant(name: Occurrence, other: Occurrence, vocabulary: Vocabulary): boolean {
  const [lemmas, others] = [name.lemmas, other.lemmas];
  // With or without the hyphen.
  if (lemmas.length !== others.length)
    return lemmas.length === 1 || others.length === 1 || lemmas.at(-1) === others.at(-1);
  return lemmas.every((lemma, at) => {
    if (lemma === others[at]) return true;
    const [said, meant] = [vocabulary.lemmaName(lemma), vocabulary.lemmaName(others[at]!)];
    if (lemmas.length === 1) return nominalises(said, meant);
    return at + 1 < lemmas.length && areInflections(said, meant);
  });
}
