import { termOf } from '../../src/core/text/analyze.ts';
import { STOP_WORDS } from '../../src/core/text/stopWords.ts';
import { wordsOf } from '../../src/core/text/words.ts';

/** What ends a subject within a title: "Codebooks: a survey of quantization" has three. */
const BREAK = /[\p{P}\p{S}]/u;
const TIE = /^[-–‐'’/]$/u;

/** A keyword, a title's subject or a named term: its stems, joined, and the initials of its words. */
export interface Subject {
  stems: string[];
  initials: string;
}

export function subjectOf(text: string): Subject {
  const words = wordsOf(text)
    .filter(({ joins }) => joins === 0)
    .map(({ word }) => word);
  const stems = words.map((word) => termOf(word)).filter((term) => term !== null);
  return { stems, initials: words.length > 1 ? words.map((word) => word[0]).join('') : '' };
}

/**
 * Whether a named term is what an author chose: the keyword itself, its acronym, a part of it of two words or more, or
 * with a word more. A single word of a longer keyword is not: "low" of "low-rank adaptation".
 */
export function isNamed(term: Subject, keyword: Subject): boolean {
  const [named, chosen] = [` ${term.stems.join(' ')} `, ` ${keyword.stems.join(' ')} `];
  if (term.stems.length === 0 || keyword.stems.length === 0) return false;
  if (named === chosen || named.includes(chosen)) return true;
  if (term.stems.length > 1 && chosen.includes(named)) return true;
  return isAcronymOf(term, keyword) || isAcronymOf(keyword, term);
}

function isAcronymOf(short: Subject, long: Subject): boolean {
  return short.stems.length === 1 && long.initials.length > 1 && short.stems[0] === long.initials;
}

/** The subjects that a title is made of: what stands between its function words and signs. */
export function subjectsOfTitle(title: string): Subject[] {
  const subjects: string[] = [];
  let from = 0;
  let before = 0;
  for (const { word, start, end, joins } of wordsOf(title)) {
    if (joins > 0) continue;
    const between = title.slice(before, start);
    const isStop = STOP_WORDS.has(word);
    if (isStop || (BREAK.test(between) && !TIE.test(between))) {
      subjects.push(title.slice(from, before));
      from = isStop ? end : start;
    }
    before = end;
  }
  subjects.push(title.slice(from));
  return subjects.map(subjectOf).filter(({ stems }) => stems.length > 0);
}
