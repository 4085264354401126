import { burstinessOf, rarityAtLargeOf } from './background.ts';
import type { Lexicon } from './lexicon.ts';
import { HYPHEN, type PaperWords, SPACE } from './readWords.ts';
import type { SharedWeight } from './sharedWeights.ts';
import { areOneWord } from './wordForms.ts';

/** Phrases are looked for among so many of the terms that weigh most. */
const PHRASE_TERMS = 12;
const LONGEST_PHRASE = 3;
/** What weighs less than this part of the heaviest term is left unsaid: it would be filler. */
const LEAST_PART = 0.15;

/** A term or phrase that may be named: the terms it says, and the ways it is written in the two papers. */
interface Candidate {
  says: number[];
  /** Terms that need no naming once this one is named. */
  covers: number[];
  weight: number;
  written: string[];
}

/**
 * Names what two papers share: up to `most` terms that add most to their cosine and say most of a subject, in the form
 * that the two write most often. Terms that stand side by side in both are named as one phrase, two forms of one word
 * once, and what would be filler not at all.
 *
 * @param shared heaviest first
 */
export function sharedTerms(
  papers: readonly [PaperWords, PaperWords],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
  most: number,
): string[] {
  const covered = new Set<string>();
  const isCovered = (term: number) => {
    const name = lexicon.termName(term);
    return [...covered].some((other) => areOneWord(other, name));
  };
  const names: string[] = [];
  const telling = tellingOf(shared, lexicon);
  for (const { says, covers, written } of candidatesFor(papers, telling, lexicon)) {
    if (names.length === most) break;
    if (says.filter(isCovered).length * 2 >= says.length) continue;
    const name = mostFrequent(written);
    if (names.includes(name)) continue;
    names.push(name);
    for (const term of covers) covered.add(lexicon.termName(term));
  }
  return names;
}

/**
 * Terms with what each says of a subject, the most first. Words such as "learning" and "data" bring papers together, so
 * that their weights count for being near, but in a list of what two papers share they are filler like "obtain".
 */
function tellingOf(shared: readonly SharedWeight[], lexicon: Lexicon): SharedWeight[] {
  return shared
    .map(({ term, weight }) => {
      const name = lexicon.termName(term);
      return { term, weight: weight * burstinessOf(name) * rarityAtLargeOf(name) };
    })
    .sort((a, b) => b.weight - a.weight || a.term - b.term);
}

function candidatesFor(
  papers: readonly [PaperWords, PaperWords],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
): Candidate[] {
  const weights = new Map(shared.map(({ term, weight }) => [term, weight]));
  const least = LEAST_PART * (shared[0]?.weight ?? 0);
  const heavy = new Set(shared.slice(0, PHRASE_TERMS).map(({ term }) => term));
  const [left, right] = papers.map((paper) => phrasesOf(paper, heavy, lexicon)) as [Phrases, Phrases];
  const phrases = [...left].flatMap(([key, ofLeft]) => {
    const ofRight = right.get(key);
    return ofRight ? [merged(ofLeft, ofRight)] : [];
  });
  const weigh = <T extends Pick<Candidate, 'covers'>>(candidates: T[]) =>
    candidates.map((candidate) => ({ ...candidate, weight: sumOf(candidate.covers, weights) }));
  const single = weigh(singles(papers, shared, least)).filter(({ weight }) => weight >= least);
  writeSingles(papers, single, lexicon);
  // Sorting is stable: of equals the phrase, then the term that was seen first.
  return [...weigh(phrases).filter(({ weight }) => weight >= least), ...single].sort(
    (a, b) => b.weight - a.weight,
  );
}

type Unweighted = Omit<Candidate, 'weight'>;
type Phrases = Map<string, Unweighted>;

/** Runs of heavy terms with nothing but a space or a hyphen between them, which do not cut a compound. */
function phrasesOf(paper: PaperWords, heavy: ReadonlySet<number>, lexicon: Lexicon): Phrases {
  const phrases: Phrases = new Map();
  for (let at = 0; at < paper.terms.length; at++) {
    if (!heavy.has(paper.terms[at]!) || paper.gaps[at] === HYPHEN) continue;
    for (let next = at + 1; next < at + LONGEST_PHRASE && isTied(paper.gaps[next]); next++) {
      if (!heavy.has(paper.terms[next]!)) break;
      if (paper.gaps[next + 1] === HYPHEN) continue;
      const says = [...paper.terms.subarray(at, next + 1)];
      if (new Set(says).size < says.length) break;
      const covers = [...says, ...compoundsWithin(paper, at, next + 1)];
      const found = { says, covers, written: [writtenAt(paper, at, says.length, lexicon)] };
      const known = phrases.get(says.join());
      phrases.set(says.join(), known ? merged(known, found) : found);
    }
  }
  return phrases;
}

function merged(one: Unweighted, other: Unweighted): Unweighted {
  return {
    says: one.says,
    covers: [...one.covers, ...other.covers],
    written: [...one.written, ...other.written],
  };
}

/** The terms of compounds that stand in `[start, end)`. */
function compoundsWithin(paper: PaperWords, start: number, end: number): number[] {
  return paper.compounds
    .filter(({ at, length }) => at >= start && at + length <= end)
    .map(({ term }) => term);
}

function isTied(gap: number | undefined): boolean {
  return gap === SPACE || gap === HYPHEN;
}

type Single = Unweighted & { term: number };

/** Terms by themselves that weigh enough, and compounds, not written yet. */
function singles(papers: readonly PaperWords[], shared: readonly SharedWeight[], least: number): Single[] {
  const partsOf = new Map<number, number[]>();
  for (const { terms, compounds } of papers)
    for (const { term, at, length } of compounds)
      partsOf.set(
        term,
        [...terms.subarray(at, at + length)].filter((part) => part >= 0),
      );
  return shared.flatMap(({ term, weight }) => {
    const parts = partsOf.get(term);
    if (!parts) return weight < least ? [] : [{ term, says: [term], covers: [term], written: [] }];
    return [{ term, says: parts.length > 1 ? parts : [term], covers: [term, ...parts], written: [] }];
  });
}

/** Gathers the ways that terms are written in the papers. */
function writeSingles(papers: readonly PaperWords[], candidates: readonly Single[], lexicon: Lexicon): void {
  const byTerm = new Map(candidates.map((candidate) => [candidate.term, candidate]));
  for (const paper of papers) {
    paper.terms.forEach((term, at) => byTerm.get(term)?.written.push(writtenAt(paper, at, 1, lexicon)));
    for (const { term, at, length } of paper.compounds)
      byTerm.get(term)?.written.push(writtenAt(paper, at, length, lexicon));
  }
}

/** A compound, or a phrase with one, weighs what its parts do as well, so that `end-to-end` is named before "end" is. */
function sumOf(covers: readonly number[], weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const term of new Set(covers)) sum += weights.get(term) ?? 0;
  return sum;
}

function writtenAt(paper: PaperWords, at: number, length: number, lexicon: Lexicon): string {
  let text = '';
  for (let word = at; word < at + length; word++)
    text +=
      (word > at ? signOf(paper.gaps[word]!) : '') +
      lexicon.written(paper.forms[word]!, paper.owed[word] === 1);
  return text;
}

function signOf(gap: number): string {
  return gap === 0 ? '' : String.fromCharCode(gap);
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
