import type { Lexicon } from './lexicon.ts';
import { HYPHEN, type PaperWords, SPACE } from './readWords.ts';
import type { SharedWeight } from './sharedWeights.ts';

/** Phrases are looked for among so many of the terms that weigh most. */
const PHRASE_TERMS = 12;
const LONGEST_PHRASE = 3;

/** A term or phrase that may be named: the terms it says, and the ways it is written in the two papers. */
interface Candidate {
  says: number[];
  /** Terms that need no naming once this one is named. */
  covers: number[];
  weight: number;
  written: string[];
}

/**
 * Names what two papers share: up to `most` terms that add most to their cosine, in the form that the two write most
 * often. Terms that stand side by side in both are named as one phrase.
 *
 * @param shared heaviest first
 */
export function sharedTerms(
  papers: readonly [PaperWords, PaperWords],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
  most: number,
): string[] {
  const covered = new Set<number>();
  const names: string[] = [];
  for (const { says, covers, written } of candidatesFor(papers, shared, lexicon)) {
    if (names.length === most) break;
    if (says.filter((term) => covered.has(term)).length * 2 >= says.length) continue;
    const name = mostFrequent(written);
    if (names.includes(name)) continue;
    names.push(name);
    for (const term of covers) covered.add(term);
  }
  return names;
}

function candidatesFor(
  papers: readonly [PaperWords, PaperWords],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
): Candidate[] {
  const weights = new Map(shared.slice(0, PHRASE_TERMS).map(({ term, weight }) => [term, weight]));
  const [left, right] = papers.map((paper) => phrasesOf(paper, weights, lexicon)) as [Phrases, Phrases];
  const phrases = [...left].flatMap(([key, ofLeft]) => {
    const ofRight = right.get(key);
    return ofRight ? [{ ...ofLeft, written: [...ofLeft.written, ...ofRight.written] }] : [];
  });
  const single = singles(papers, shared, lexicon);
  // Sorting is stable: of equals the phrase, then the term that was seen first.
  return [...phrases, ...single].sort((a, b) => b.weight - a.weight);
}

type Phrases = Map<string, Candidate>;

/** Runs of heavy terms with nothing but a space or a hyphen between them, which do not cut a compound. */
function phrasesOf(paper: PaperWords, weights: ReadonlyMap<number, number>, lexicon: Lexicon): Phrases {
  const phrases: Phrases = new Map();
  for (let at = 0; at < paper.terms.length; at++) {
    let weight = weights.get(paper.terms[at]!) ?? 0;
    if (!weight || paper.gaps[at] === HYPHEN) continue;
    for (let next = at + 1; next < at + LONGEST_PHRASE && isTied(paper.gaps[next]); next++) {
      const added = weights.get(paper.terms[next]!);
      if (!added) break;
      weight += added;
      if (paper.gaps[next + 1] === HYPHEN) continue;
      const says = [...paper.terms.subarray(at, next + 1)];
      if (new Set(says).size < says.length) break;
      const written = writtenAt(paper, at, says.length, lexicon);
      const known = phrases.get(says.join());
      if (known) known.written.push(written);
      else phrases.set(says.join(), { says, covers: says, weight, written: [written] });
    }
  }
  return phrases;
}

function isTied(gap: number | undefined): boolean {
  return gap === SPACE || gap === HYPHEN;
}

function singles(
  papers: readonly PaperWords[],
  shared: readonly SharedWeight[],
  lexicon: Lexicon,
): Candidate[] {
  const candidates = new Map<number, Candidate>(
    shared.map(({ term, weight }) => [term, { says: [term], covers: [term], weight, written: [] }]),
  );
  for (const paper of papers) {
    paper.terms.forEach((term, at) => candidates.get(term)?.written.push(writtenAt(paper, at, 1, lexicon)));
    for (const { term, at, length } of paper.compounds) {
      const candidate = candidates.get(term);
      if (!candidate) continue;
      candidate.written.push(writtenAt(paper, at, length, lexicon));
      const parts = [...paper.terms.subarray(at, at + length)].filter((part) => part >= 0);
      if (parts.length > 1) candidate.says = parts;
      candidate.covers = [term, ...parts];
    }
  }
  return [...candidates.values()].map((candidate) => ({
    ...candidate,
    weight: sumOf(new Set(candidate.covers), candidates),
  }));
}

/** A compound weighs what its parts do as well, so that `end-to-end` is named before "end" is. */
function sumOf(terms: ReadonlySet<number>, candidates: ReadonlyMap<number, Candidate>): number {
  let sum = 0;
  for (const term of terms) sum += candidates.get(term)?.weight ?? 0;
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
