import { Lexicon } from '../../src/core/related/lexicon.ts';
import { NounEvidence } from '../../src/core/related/nounEvidence.ts';
import { type PaperWords, SPACE } from '../../src/core/related/paperWords.ts';
import { WordStore } from '../../src/core/related/readWords.ts';
import { eachUnit, kindsNamed, type Unit } from '../../src/core/related/units.ts';

export interface SubjectTestPaper {
  title: string;
  abstract?: string;
  keywords?: string[];
}

/** Where a word stands within the phrase that is a keyword, or a title's part: all of it, at its end, or before. */
export type Place = 'alone' | 'last' | 'part';
export const PLACES: readonly Place[] = ['alone', 'last', 'part'];

/** What is counted of one lemma: papers, but for the last three. */
export interface Counts {
  inTitle: Record<Place, number>;
  /** With keywords, whatever they are. */
  keyworded: number;
  inKeyword: Record<Place, number>;
  occurrences: number;
  /** Of those the ones that are compounds with hyphens. */
  compounds: number;
  /** Occurrences by spelling, where no capital is owed to the place. */
  written: Map<string, number>;
}

/** What ties a title's first words to its subject. */
const OF = new Set(['among', 'between', 'of']);

/** Counts what authors make of the words of their abstracts, in titles and keywords. */
export class SubjectCounter {
  readonly lexicon = new Lexicon();
  readonly evidence = new NounEvidence(this.lexicon);
  readonly #counts: Counts[] = [];
  #read = 0;

  /** Number of papers read. */
  get papers(): number {
    return this.#read;
  }

  add(paper: SubjectTestPaper): void {
    const { title, abstract = '' } = paper;
    this.#read++;
    const words = this.#wordsOf(title, abstract);
    this.evidence.add(words);
    const runs = this.#runsOf(words);
    const lemmas = new Set<number>();
    for (const unit of runs.flat()) {
      const counts = this.of(unit.lemma);
      lemmas.add(unit.lemma);
      counts.occurrences++;
      if (unit.length > 1) counts.compounds++;
      if (words.owed[unit.at] === 0) this.#addWritten(counts, words, unit);
    }
    this.#addPlaces(this.#subjectsOfTitle(runs, words), lemmas, 'inTitle');
    const keywords = keywordsOf(paper);
    if (keywords.length === 0) return;
    for (const lemma of lemmas) this.of(lemma).keyworded++;
    const phrases = keywords.flatMap((keyword) => this.#runsOf(this.#wordsOf('', keyword)));
    this.#addPlaces(phrases, lemmas, 'inKeyword');
  }

  of(lemma: number): Counts {
    return (this.#counts[lemma] ??= {
      inTitle: { alone: 0, last: 0, part: 0 },
      keyworded: 0,
      inKeyword: { alone: 0, last: 0, part: 0 },
      occurrences: 0,
      compounds: 0,
      written: new Map(),
    });
  }

  /** The lemmas in at least so many papers. */
  commonIn(papers: number): (readonly [lemma: number, Counts])[] {
    return [...this.#counts.entries()].filter(
      ([lemma, counts]) => counts && this.evidence.usageOf(lemma).papers >= papers,
    );
  }

  #wordsOf(title: string, abstract: string): PaperWords {
    const store = new WordStore(this.lexicon);
    store.add({ title, abstract });
    return store.at(0);
  }

  #runsOf(words: PaperWords): Unit[][] {
    const runs: Unit[][] = [];
    eachUnit(words, this.lexicon, (unit, beginsRun) => {
      if (beginsRun) runs.push([unit]);
      else runs.at(-1)!.push(unit);
    });
    return runs;
  }

  #subjectsOfTitle(runs: readonly Unit[][], words: PaperWords): Unit[][] {
    const kinds = new Set(kindsNamed(words, this.lexicon).map(([start]) => start));
    return runs.filter(([first, ...more]) => {
      if (first!.at >= words.titleWords || kinds.has(first!.at)) return false;
      return more.length > 0 || !this.#isAhead(first!, words);
    });
  }

  /** "Learning to plan" is not about learning by itself, nor are "Detecting seals" and "A survey of seals" about detecting and surveys. */
  #isAhead({ at, length }: Unit, words: PaperWords): boolean {
    const next = at + length;
    if (next >= words.titleWords || words.gaps[next] !== SPACE) return false;
    const ahead = this.lexicon.form(words.forms[next]!).toLowerCase();
    return OF.has(ahead) || this.lexicon.form(words.forms[next - 1]!).endsWith('ing');
  }

  #addWritten({ written }: Counts, words: PaperWords, { at, length }: Unit): void {
    const forms = Array.from(words.forms.subarray(at, at + length), (form) => this.lexicon.form(form));
    const text = forms.join('-');
    written.set(text, (written.get(text) ?? 0) + 1);
  }

  #addPlaces(phrases: readonly Unit[][], inPaper: ReadonlySet<number>, where: 'inTitle' | 'inKeyword'): void {
    const places = new Map(
      phrases.flatMap(placesOf).map(([lemma, place]) => [`${lemma} ${place}`, { lemma, place }]),
    );
    for (const { lemma, place } of places.values()) if (inPaper.has(lemma)) this.of(lemma)[where][place]++;
  }
}

function placesOf(phrase: readonly Unit[]): (readonly [lemma: number, Place])[] {
  if (phrase.length === 1) return [[phrase[0]!.lemma, 'alone']];
  return phrase.map(({ lemma }, at) => [lemma, at + 1 < phrase.length ? 'part' : 'last'] as const);
}

/** A keyword with a colon is a heading of a classification. */
function keywordsOf({ keywords = [] }: SubjectTestPaper): string[] {
  return keywords.filter((keyword) => !keyword.includes(':'));
}
