import { CONTENT } from './functionWords.ts';
import { type Compound, HYPHEN, type PaperWords, SPACE } from './paperWords.ts';
import type { Vocabulary } from './vocabulary.ts';

const ARTICLES = new Set(['a', 'an']);

/** Added to the length of a unit that does not follow another one with nothing but a space between. */
export const RUN_START = 0x80;
const LENGTH = 0x7f;

/** A word, or a compound with its hyphens, which is never cut: "low" of "low-rank" is no word of its own. */
export interface Unit {
  term: number;
  lemma: number;
  /** Place of its first word, and number of words. */
  at: number;
  length: number;
}

/** What units are told from: a paper's words without their units. */
export type UnitSource = Pick<PaperWords, 'forms' | 'gaps' | 'compounds'>;

/**
 * Per word the length in words of the unit that begins there, plus `RUN_START` if a sign, a stop word or a number is
 * before it; 0 where none begins. Phrases do not cross the starts of runs.
 */
export function unitsIn(source: UnitSource, vocabulary: Vocabulary): Uint8Array {
  const { forms, gaps, compounds } = source;
  const units = new Uint8Array(forms.length);
  let next = 0;
  let start = RUN_START;
  for (let at = 0; at < forms.length;) {
    while (next < compounds.length && compounds[next]!.at < at) next++;
    const compound = compounds[next]?.at === at ? compounds[next]! : undefined;
    const isWhole = compound !== undefined && isHyphened(gaps, compound);
    const length = isWhole ? compound.length : 1;
    const lemma = isWhole ? compound.lemma : vocabulary.lemmaOfForm(forms[at]!);
    const isCut = gaps[at] === HYPHEN || gaps[at + length] === HYPHEN;
    if (gaps[at] !== SPACE) start = RUN_START;
    if (isCut || vocabulary.kindOfLemma(lemma) !== CONTENT) start = RUN_START;
    else {
      units[at] = length + start;
      start = 0;
    }
    at += length;
  }
  return units;
}

/**
 * The units of a paper in reading order, each with whether it begins a run.
 *
 * @param isTaken words whose terms are not taken are left out; compounds are not
 */
export function eachUnit(
  { terms, forms, units, compounds }: PaperWords,
  vocabulary: Vocabulary,
  read: (unit: Unit, beginsRun: boolean) => void,
  isTaken?: (term: number) => boolean,
): void {
  let next = 0;
  for (let at = 0; at < units.length; at++) {
    const entry = units[at]!;
    if (entry === 0) continue;
    const length = entry & LENGTH;
    if (length === 1) {
      const term = terms[at]!;
      if (isTaken?.(term) === false) continue;
      read({ term, lemma: vocabulary.lemmaOfForm(forms[at]!), at, length }, entry >= RUN_START);
      continue;
    }
    while (compounds[next]!.at < at) next++;
    const { term, lemma } = compounds[next]!;
    read({ term, lemma, at, length }, entry >= RUN_START);
  }
}

/**
 * Where a title says what kind of paper it is, [start, end) in words: after an article that begins it or follows a sign.
 * "Seals: a cross-sectional study of pups" is about seals and pups.
 */
export function kindsNamed(
  { forms, gaps, titleWords }: PaperWords,
  vocabulary: Vocabulary,
): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < titleWords; at++) {
    if (gaps[at] === SPACE || !ARTICLES.has(vocabulary.form(forms[at]!).toLowerCase())) continue;
    let end = at + 1;
    while (end < titleWords && gaps[end] !== 0 && isContent(forms[end]!, vocabulary)) end++;
    found.push([at + 1, end]);
  }
  return found;
}

function isContent(form: number, vocabulary: Vocabulary): boolean {
  return vocabulary.kindOfLemma(vocabulary.lemmaOfForm(form)) === CONTENT;
}

function isHyphened(gaps: Uint16Array, { at, length }: Compound): boolean {
  for (let word = at + 1; word < at + length; word++) if (gaps[word] !== HYPHEN) return false;
  return true;
}
