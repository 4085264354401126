import { burstinessOf, rarityAtLargeOf } from './background.ts';
import type { Lexicon } from './lexicon.ts';
import type { PaperWords } from './readWords.ts';
import { sharedPhrases } from './sharedPhrases.ts';
import type { SharedWeight } from './sharedWeights.ts';
import type { TermRoles } from './termRoles.ts';
import { areOneWord } from './wordForms.ts';

/** What weighs less than this part of the heaviest term is left unsaid: the papers are near for other reasons. */
const LEAST_PART = 0.15;

/**
 * Names what two papers share: up to `most` subjects of both that add most to their cosine, in the form that the two
 * write most often; none if what brings them together is no subject. A word is named once, within a phrase where both
 * have it in one, and an acronym or what it stands for.
 *
 * @param shared terms with what they add
 */
export function sharedTerms(
  papers: readonly [PaperWords, PaperWords],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
  roles: TermRoles,
  most: number,
): string[] {
  const weights = tellingWeights(shared, lexicon);
  const least = LEAST_PART * Math.max(0, ...weights.values());
  const ranked = sharedPhrases(papers, new Set(weights.keys()), lexicon, roles)
    .map((phrase) => ({ ...phrase, weight: sumOf(phrase.covers, weights) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || b.words.length - a.words.length);

  const covered: string[] = [];
  const isCovered = (term: number) => {
    const name = lexicon.termName(term);
    return covered.some((other) => areOneWord(other, name));
  };
  const names: string[] = [];
  for (const { words, covers, written } of ranked) {
    if (names.length === most) break;
    const content = words.filter((term) => term >= 0);
    if (content.filter(isCovered).length * 2 >= content.length) continue;
    const name = mostFrequent(written);
    for (const term of covers) if (term >= 0) covered.push(lexicon.termName(term));
    if (!names.some((other) => isAcronymOf(name, other) || isAcronymOf(other, name))) names.push(name);
  }
  return names;
}

/**
 * Terms with what each says of a subject. Words such as "learning" and "data" bring papers together, so that their
 * weights count for being near, but in a list of what two papers share they would push the rest down.
 */
function tellingWeights(shared: readonly SharedWeight[], lexicon: Lexicon): Map<number, number> {
  return new Map(
    shared.map(({ term, weight }) => {
      const name = lexicon.termName(term);
      return [term, weight * burstinessOf(name) * rarityAtLargeOf(name)];
    }),
  );
}

/** A compound, or a phrase with one, weighs what its parts do as well: of what both have whole, no part is named. */
function sumOf(covers: readonly number[], weights: ReadonlyMap<number, number>): number {
  return covers.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
}

/** Whether the capitals of the one are the first letters of the other: "LLMs", "NeRF". */
function isAcronymOf(short: string, long: string): boolean {
  const initials = Array.from(long.split(/[ -]/), (word) => word[0]!.toUpperCase()).join('');
  return initials.length > 1 && short.replace(/\P{Lu}/gu, '') === initials;
}

/** Of equals the shorter, then the one with capitals: code units decide. */
function mostFrequent(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}
