import { termOf } from '../../text/analyze.ts';
import { lengthOfAsking } from './asking.ts';
import { correctionsOf, likelierThan } from '../spelling/corrections.ts';
import { knownTerm, lookUp, type Meaning, type MeaningKind } from './lookup.ts';
import { GENERAL, isGeneral } from './generalWords.ts';
import { isStopWord, type Query, type QueryWord } from './query.ts';
import { PLURAL } from './kin.ts';
import { shortness } from '../ranking/shortness.ts';
import { rightSpellings } from '../spelling/misspelt.ts';
import { spellings, type Spelling } from '../spelling/spellings.ts';
import type { Reading } from './readings.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** How often a repeated word counts at most. */
const MAX_REPEATS = 3;

/** Where an alternative of a group comes from. */
export interface Origin {
  kind: MeaningKind;
  /** Id of a word with that term, as in `Meaning`; undefined for a run. */
  surface: number | undefined;
  /** Half-open range of the query's words that it stands for; more than one for their joined form. */
  from: number;
  to: number;
}

/** Words that must all be there, best side by side. */
export interface Run {
  origin: Origin;
  /** Folded, in order, stop words too. */
  words: readonly string[];
  /** Their index terms. */
  terms: readonly string[];
  /** Those of them that are no stop words. */
  substance: readonly string[];
  /** Within (0, 1]. */
  weight: number;
}

/** A word of the query and all that may stand for it. A paper's best alternative counts, not their sum. */
export interface Group {
  /** Index of the word in the query. */
  position: number;
  /** Index of the word among the words of substance of the query. */
  ordinal: number;
  /** Index term → weight within (0, 1]. */
  alternatives: Map<string, number>;
  /** Where each of these terms comes from; of corrections, the most frequent first. */
  origins: Map<string, Origin>;
  /** Of these the word itself and its kin, whose places in a paper add up: index term → weight of one. */
  family: Map<string, number>;
  /** Runs of words that may stand for it, as the long form of an acronym does. */
  runs: Run[];
  /** The term of the word itself, or what it is corrected to, if papers have it. */
  own: string | undefined;
  /** Ids of the words as they were typed, begun, or meant. */
  surfaces: Set<number>;
  /** Whether the word may still be going on. */
  open: boolean;
  /** How often the word was typed. */
  repeats: number;
  /** What the word says of a subject, within (0, 1]. */
  worth: number;
  /** Whether it is only a piece of what papers have in one: `C` of `C++`, "data" of "data base". */
  isPiece: boolean;
  /** False for a stop word that may yet become another word: not having it is no fault of a paper. */
  required: boolean;
}

/**
 * The groups of a query, in its order. Words that no paper has are left out, and so are stop words, unless there is
 * nothing else: then those in titles count.
 */
export function groupsOf(query: Query, readings: readonly Reading[], vocabulary: Vocabulary): Group[] {
  const onlyStopWords = [...query.words, ...query.compounds].every(({ word }) => isStopWord(word));
  const groups = new Map<number, Group>();
  const asking = lengthOfAsking(query);
  const naming = shortness(query.words.filter(({ word }) => !isStopWord(word)).length);
  const joined = spellings(query, vocabulary);
  let ordinal = 0;
  query.words.forEach((typed, position) => {
    if (position < asking) return;
    const isFunction = typed.glob === undefined && isStopWord(typed.word);
    const required = !isFunction || onlyStopWords;
    const group = emptyGroup(position, required ? ordinal++ : ordinal, required, typed.open);
    const term = termOf(typed.word);
    if (typed.glob === undefined && term !== null && vocabulary.findTerm(term) !== undefined)
      group.own = term;
    if (term !== null && isGeneral(term)) group.worth = GENERAL + (1 - GENERAL) * naming;
    if (isFunction && onlyStopWords) addMeanings(group, stopWordInTitles(typed, vocabulary));
    if (!isFunction || typed.open) addOwn(group, typed, naming, vocabulary);
    const isAcronym = readings.some(({ from, to }) => from === position && to === position + 1);
    const isMeant = isAcronym || isHalf(position, joined);
    if (!isFunction) addUnwritten(group, typed, isMeant, vocabulary);
    groups.set(position, group);
  });
  for (const { from, to, meanings, parts } of joined) {
    const covered = [...groups.values()].filter(({ position }) => position >= from && position < to);
    for (const group of standingFor(covered)) {
      for (const [term, weight] of group.alternatives) group.alternatives.set(term, weight * parts);
      // `Hölder` was typed, not "holder".
      if (parts < 1) {
        group.surfaces.clear();
        group.isPiece = true;
      }
      addMeanings(group, meanings, from, to);
    }
  }
  for (const reading of readings) {
    const { from, to } = reading;
    const covered = [...groups.values()].filter(({ position }) => position >= from && position < to);
    for (const group of standingFor(covered)) addReading(group, reading, vocabulary);
  }
  const known = [...groups.values()].filter(({ alternatives, runs }) => alternatives.size + runs.length > 0);
  return mergeRepeated(known);
}

/** What the word says, and its kin. */
function addOwn(group: Group, typed: QueryWord, naming: number, vocabulary: Vocabulary): void {
  const meanings = lookUp(typed, vocabulary)
    .map((meaning) => asOfQuery(meaning, naming))
    .filter(({ weight }) => weight > 0);
  addMeanings(group, meanings);
  for (const { kind, term, weight } of meanings) if (kind === 'own') group.family.set(term, weight);
}

/** Whether a word is a piece of one that papers have: who types "code llama" beside CodeLlama made no slip. */
function isHalf(position: number, joined: readonly Spelling[]): boolean {
  return joined.some(({ from, to, meanings }) => {
    const isWord = meanings.some(({ kind, surface }) => kind === 'own' && surface !== undefined);
    return to - from > 1 && from <= position && position < to && isWord;
  });
}

/** What may be meant instead of a word, or as well. @param isMeant whether it is known to be as it is typed */
function addUnwritten(group: Group, typed: QueryWord, isMeant: boolean, vocabulary: Vocabulary): void {
  const isKnown = group.alternatives.size > 0;
  const goesOn =
    typed.open && vocabulary.completionsOf(typed.word).some((id) => vocabulary.word(id) !== typed.word);
  if (isKnown && !goesOn)
    addMeanings(group, [...likelierThan(typed, vocabulary), ...rightSpellings(typed.word, vocabulary)]);
  if (!isKnown && !isMeant && typed.glob === undefined) correct(group, typed, vocabulary);
}

/** A query that names a paper has its very words; one that describes a subject has any word made of them. */
function asOfQuery(meaning: Meaning, naming: number): Meaning {
  const { weight, described } = meaning;
  if (described === undefined) return meaning;
  if (weight === PLURAL) return { ...meaning, weight: PLURAL * Math.max(0, 2 * naming - 1) };
  return { ...meaning, weight: described + (weight - described) * naming };
}

function emptyGroup(position: number, ordinal: number, required: boolean, open: boolean): Group {
  return {
    position,
    ordinal,
    alternatives: new Map(),
    origins: new Map(),
    family: new Map(),
    runs: [],
    own: undefined,
    surfaces: new Set(),
    open,
    repeats: 1,
    worth: 1,
    isPiece: false,
    required,
  };
}

function addMeanings(
  group: Group,
  meanings: Meaning[],
  from = group.position,
  to = group.position + 1,
): void {
  for (const { term, kind, weight, surface } of meanings) {
    if ((group.alternatives.get(term) ?? 0) < weight) {
      group.alternatives.set(term, weight);
      group.origins.set(term, { kind, surface, from, to });
    }
    if (surface !== undefined) group.surfaces.add(surface);
  }
}

/** An acronym is a word; a long form is the word that its parts are joined to (`out-of-distribution`), and a run. */
function addReading(group: Group, { words, weight, from, to }: Reading, vocabulary: Vocabulary): void {
  const kind = 'acronym';
  const joined = lookUp({ word: words.join(''), open: false }, vocabulary);
  addMeanings(
    group,
    joined.map((meaning) => ({ ...meaning, kind, weight })),
    from,
    to,
  );
  const terms = words.flatMap((word) => knownTerm(word, vocabulary) ?? []);
  const substance = terms.filter((_, at) => !isStopWord(words[at]!));
  if (terms.length === words.length && substance.length > 1)
    group.runs.push({ origin: { kind, surface: undefined, from, to }, words, terms, substance, weight });
}

/** That one of the words that may have been meant is rarer than the most frequent makes it no likelier. */
function correct(group: Group, typed: QueryWord, vocabulary: Vocabulary): void {
  const meanings = correctionsOf(typed, vocabulary);
  addMeanings(group, meanings);
  group.own = meanings[0]?.term;
}

function stopWordInTitles({ word }: QueryWord, vocabulary: Vocabulary): Meaning[] {
  const surface = vocabulary.find(word);
  return surface === undefined ? [] : [{ term: vocabulary.term(surface), kind: 'own', weight: 1, surface }];
}

/** A joined form stands for each word of substance that it covers; of stop words alone (`on-off`), for the first. */
function standingFor(covered: Group[]): Group[] {
  const required = covered.filter((group) => group.required);
  if (required.length > 0) return required;
  const first = covered.slice(0, 1);
  for (const group of first) group.required = true;
  return first;
}

/** A word typed twice is one word that counts twice. */
function mergeRepeated(groups: Group[]): Group[] {
  const first = new Map<string, Group>();
  return groups.filter((group) => {
    const runs = group.runs.map(({ terms }) => terms.join('+'));
    const key = [...group.alternatives.keys(), ...runs].sort().join(' ');
    const same = first.get(key);
    if (!same) return first.set(key, group);
    same.repeats = Math.min(same.repeats + 1, MAX_REPEATS);
    for (const id of group.surfaces) same.surfaces.add(id);
    return false;
  });
}
