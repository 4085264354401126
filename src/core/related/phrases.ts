import { type PaperWords, SPACE } from './paperWords.ts';
import type { TermRoles } from './termRoles.ts';
import { eachUnit, RUN_START, type Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In units. Longer ones are sentences. */
const LONGEST_PHRASE = 5;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** The places where a word, compound or phrase stands in a paper, each as its units; at least one. */
export type Places = Unit[][];

/** One place where a phrase stands, read. */
export interface Occurrence {
  lemmas: number[];
  written: string;
  /** Whether it names a subject there, as far as its words tell. */
  isName: boolean;
  /** Whether it only begins a longer name, all capitalised where nothing asks for it: "Tensor Cores" are no tensors. */
  qualifies: boolean;
}

/**
 * The phrases of a paper by key: the same for all spellings, "post-training quantization" and "post training
 * quantization", "pre-training" and "pretraining".
 *
 * @param isTaken whether phrases with a term are looked for
 * @param wanted the keys that are looked for; all if it is left out
 */
export function phrasesOf(
  paper: PaperWords,
  vocabulary: Vocabulary,
  isTaken: (term: number) => boolean,
  wanted?: ReadonlyMap<string, unknown>,
): Map<string, Places> {
  const found = new Map<string, Places>();
  let run: Unit[] = [];
  const add = (key: string, from: number) => {
    if (wanted?.has(key) === false) return;
    const units = run.slice(from);
    const places = found.get(key);
    if (places) places.push(units);
    else found.set(key, [units]);
  };
  let end = -1;
  const read = (unit: Unit, beginsRun: boolean) => {
    // A unit that is not taken parts those before it from those behind it.
    if (beginsRun || unit.at !== end) run = [];
    if (unit.length > 1 && !isTaken(unit.term) && !areTaken(paper, unit, isTaken)) return;
    end = unit.at + unit.length;
    run.push(unit);
    const last = run.length - 1;
    if (unit.length > 1) add(String(unit.term), last);
    let key = '';
    for (let from = last; from >= 0 && from > last - LONGEST_PHRASE; from--) {
      const own = keyOf(paper, run[from]!);
      key = key === '' ? own : `${own},${key}`;
      add(key, from);
    }
  };
  eachUnit(paper, vocabulary, read, isTaken);
  return found;
}

/** The terms of a phrase's words in order; −1 for stop words within compounds. */
export function termsOf({ terms }: PaperWords, units: readonly Unit[]): Int32Array {
  const last = units.at(-1)!;
  return terms.subarray(units[0]!.at, last.at + last.length);
}

/** The words of "pre-training" are not shared by a paper with "pretraining", but the compound is. */
function areTaken({ terms }: PaperWords, { at, length }: Unit, isTaken: (term: number) => boolean): boolean {
  for (let word = at; word < at + length; word++)
    if (terms[word]! >= 0 && !isTaken(terms[word]!)) return false;
  return true;
}

function keyOf({ terms }: PaperWords, { at, length }: Unit): string {
  return length === 1 ? String(terms[at]) : terms.subarray(at, at + length).join();
}

/** Whether a unit begins at a word and goes on with the phrase before. */
function isTied({ units }: PaperWords, at: number): boolean {
  const entry = units[at] ?? 0;
  return entry > 0 && entry < RUN_START;
}

/** Reads how phrases are written, and whether they are names. */
export class PhraseReader {
  readonly #vocabulary: Vocabulary;
  readonly #roles: TermRoles;

  constructor(vocabulary: Vocabulary, roles: TermRoles) {
    this.#vocabulary = vocabulary;
    this.#roles = roles;
  }

  read(paper: PaperWords, units: readonly Unit[]): Occurrence {
    const [first, last] = [units[0]!, units.at(-1)!];
    const end = last.at + last.length;
    const isCapital = this.#isCapital(paper, first.at) && this.#isCapital(paper, last.at);
    const [isTail, isStart] = [isTied(paper, first.at), isTied(paper, end)];
    const qualifies = isCapital && isStart && this.#isCapital(paper, end);
    const isQualified = isCapital && isTail && this.#isCapital(paper, first.at - 1);
    return {
      lemmas: units.map(({ lemma }) => lemma),
      written: this.#written(paper, units),
      isName: !qualifies && !isQualified && this.#isName(paper, units),
      qualifies,
    };
  }

  #isName(paper: PaperWords, units: readonly Unit[]): boolean {
    const last = units.at(-1)!;
    const written = (unit: Unit) => this.#written(paper, [unit]);
    if (units.length === 1) return this.#roles.isSubject(last.lemma, last.term, written(last));
    const isPart = (unit: Unit) => this.#roles.isPart(unit.lemma, unit.term, written(unit));
    return this.#roles.isHead(last.lemma, last.term, written(last)) && units.slice(0, -1).every(isPart);
  }

  #isCapital({ owed, forms }: PaperWords, at: number): boolean {
    return owed[at] === 0 && CAPITALISED.test(this.#vocabulary.form(forms[at]!));
  }

  #written({ forms, owed, gaps }: PaperWords, units: readonly Unit[]): string {
    const [start, last] = [units[0]!.at, units.at(-1)!];
    const end = last.at + last.length;
    let isTitled = end - start > 1;
    for (let word = start; isTitled && word < end; word++)
      isTitled = CAPITALISED.test(this.#vocabulary.form(forms[word]!));
    let text = '';
    for (let word = start; word < end; word++) {
      const sign = word === start ? '' : gaps[word] === SPACE ? ' ' : '-';
      text += sign + this.#vocabulary.written(forms[word]!, owed[word] === 1, isTitled);
    }
    return text;
  }
}
