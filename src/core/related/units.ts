import { CONTENT } from './functionWords.ts';
import type { Lexicon } from './lexicon.ts';
import { HYPHEN, type PaperWords, SPACE } from './readWords.ts';

const ARTICLES = new Set(['a', 'an']);

/** A word, or a compound with its hyphens, which is never cut: "low" of "low-rank" is no word of its own. */
export interface Unit {
  lemma: number;
  /** Place of its first word, and number of words. */
  at: number;
  length: number;
}

/** Runs of units with nothing but a space between them: no sign, stop word or number. Phrases do not cross their ends. */
export function runsOf(paper: PaperWords, lexicon: Lexicon): Unit[][] {
  const compounds = new Map(paper.compounds.map((compound) => [compound.at, compound]));
  const runs: Unit[][] = [];
  let run: Unit[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let at = 0; at < paper.forms.length;) {
    const compound = compounds.get(at);
    const length = compound && isHyphened(paper, at, compound.length) ? compound.length : 1;
    const lemma = length > 1 ? compound!.lemma : lexicon.lemmaOfForm(paper.forms[at]!);
    const isCut = paper.gaps[at] === HYPHEN || paper.gaps[at + length] === HYPHEN;
    if (paper.gaps[at] !== SPACE) end();
    if (isCut || lexicon.kindOfLemma(lemma) !== CONTENT) end();
    else run.push({ lemma, at, length });
    at += length;
  }
  end();
  return runs;
}

/**
 * Where a title says what kind of paper it is, [start, end) in words: after an article that begins it or follows a sign.
 * "Seals: a cross-sectional study of pups" is about seals and pups.
 */
export function kindsNamed({ forms, gaps, titleWords }: PaperWords, lexicon: Lexicon): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < titleWords; at++) {
    if (gaps[at] === SPACE || !ARTICLES.has(lexicon.form(forms[at]!).toLowerCase())) continue;
    let end = at + 1;
    while (end < titleWords && gaps[end] !== 0 && lexicon.kindOfLemma(lexicon.lemmaOfForm(forms[end]!)) === CONTENT) end++;
    found.push([at + 1, end]);
  }
  return found;
}

function isHyphened({ gaps }: PaperWords, at: number, length: number): boolean {
  for (let word = at + 1; word < at + length; word++) if (gaps[word] !== HYPHEN) return false;
  return true;
}
