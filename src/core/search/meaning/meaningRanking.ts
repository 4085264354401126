import { meaningWords } from '../../meaning/meaningWords.ts';
import { PaperVectors } from '../../meaning/paperVectors.ts';
import { packPaper, textMeaning, type TextMeaning } from '../../meaning/textVector.ts';
import { PACKED_BYTES } from '../../meaning/vector.ts';
import type { WordTable } from '../../meaning/wordTable.ts';
import type { SearchLibrary } from '../index/library.ts';
import { shortness } from '../ranking/shortness.ts';
import { byRank, TopScored, type Scored } from '../ranking/topScored.ts';
import { wordsInOrder } from './wordsInOrder.ts';
import type { Refinable, Refined, Refiner } from '../refining.ts';

/** What a cosine of 1 is worth, against 1 for the best score by words. */
const WEIGHT = 1.35;
/** What the cosine of its title adds to that of a paper: a title says what a paper is about, an abstract what else is in it. */
const TITLE = 0.2;
/** Of so many of the best: further below, no title lifts a paper to where it is seen. */
const TITLED = 100;
/** Below this nothing moves that anybody would see. */
const LEAST_WEIGHT = 0.05;
/** How fast that falls with the share of the query that the title of the best paper has in its order: at three fifths it is nothing. */
const TITLE_SHARE = 1.7;

/** A short query of which the best papers by words are that much farther than the nearest ones counts so many times more. */
const AFAR = 0.35;
const MORE_AFAR = 4;
/** How many of the best and of the nearest tell. */
const COMPARED = 5;

/** Papers beside the best by words that are looked at, and how near they are at least. */
const NEAREST = 200;
const LEAST_COSINE = 0.1;

/** Where so few papers have all the words, one of them is meant. */
const MOST_MEANT = 3;

/** Where so few papers are found, those that have none of the words are offered: so many, and at least so near. */
const FEW_HITS = 10;
const MOST_CLOSE = 10;
const CLOSE = 0.27;
/** How far cosines stray by chance: the more papers there are, the nearer comes one that is about something else. */
const CHANCE = 0.08;
/** The share of a query's words that must be known for that. */
const UNDERSTOOD = 0.5;

/** A query as it is understood. */
interface Asked extends TextMeaning {
  /** Each word once. */
  distinct: string[];
}

/** What words and meaning say together, best first, and what a cosine of 1 was worth. */
interface Blend {
  scored: Scored[];
  scale: number;
}

/** Ranks what was found by words by what it means as well, and finds what is close in meaning where words find little. */
export class MeaningRanking implements Refiner {
  readonly #library: SearchLibrary;
  readonly #table: WordTable;
  readonly #vectors = new PaperVectors();
  #next = 0;
  /** Whether all papers had vectors once: until then some would stand above others for having one. */
  #ready = false;

  constructor(library: SearchLibrary, table: WordTable) {
    this.#library = library;
    this.#table = table;
  }

  /** Gives papers of a prebuilt index, from the one numbered `first` on, their packed vectors. */
  put(first: number, packed: Uint8Array): void {
    this.#vectors.put(first, packed);
  }

  /** The packed vectors of papers from one on; empty ones of those that have none. */
  packed(first: number, papers: number): Uint8Array<ArrayBuffer> {
    return this.#vectors.packed(first, papers);
  }

  /** The same of what `packed` gave, which may have lacked some. */
  putBack(first: number, packed: Uint8Array): void {
    this.#vectors.put(first, packed, false);
  }

  /** Looks for papers without vectors from the first on. */
  begin(): void {
    this.#next = 0;
  }

  /**
   * Works out the vectors of up to so many papers that have none, from their words.
   *
   * @returns false once there are none
   */
  fill(most: number): boolean {
    const { sequences, added } = this.#library;
    for (let filled = 0; this.#next < added; this.#next++) {
      if (this.#vectors.has(this.#next) || !this.#library.isListed(this.#next)) continue;
      if (filled++ === most) return true;
      const packed = new Uint8Array(PACKED_BYTES);
      const [title, text] = [sequences.title(this.#next), sequences.words(this.#next)];
      packPaper(this.#textOf(title), this.#textOf(text), this.#table, packed);
      this.#vectors.put(this.#next, packed);
    }
    this.#ready = true;
    return false;
  }

  get ready(): boolean {
    return this.#ready;
  }

  refine(text: string, found: Refinable): Refined {
    const { ranked } = found;
    const asked = this.#read(text);
    if (!this.#ready || asked.known === 0) return { ranked, close: [] };
    const weight = found.named ? 0 : this.#weight(asked, ranked[0]);
    const few = found.total < FEW_HITS && asked.known >= UNDERSTOOD * asked.words.length;
    if (weight < LEAST_WEIGHT && !few) return { ranked, close: [] };
    const cosines = this.#vectors.cosines(asked.vector);
    return {
      ranked: weight < LEAST_WEIGHT ? ranked : this.#titled(asked, blended(asked, found, cosines, weight)),
      close: few ? closest(found, cosines) : [],
    };
  }

  /** Adds what their titles say to the best. It is never negative, so the papers below stay below. */
  #titled({ vector }: Asked, { scored, scale }: Blend): Scored[] {
    const best = scored.slice(0, TITLED).map(({ item, score }) => {
      const title = textMeaning(this.#textOf(this.#library.sequences.title(item)), this.#table);
      return { item, score: score + TITLE * scale * Math.max(0, productOf(vector, title.vector)) };
    });
    return [...best.sort(byRank), ...scored.slice(TITLED)];
  }

  /** A word that is being typed says something once it is known. */
  #read(text: string): Asked {
    const { words, ...asked } = textMeaning(text, this.#table);
    const isBegun = words.length > 1 && !/\s$/.test(text) && !this.#table.has(words.at(-1)!);
    const whole = isBegun ? words.slice(0, -1) : words;
    return { ...asked, words: whole, distinct: [...new Set(whole)] };
  }

  /** The less a title that has the words as they were typed is there, and the more of them are known, the more meaning counts. */
  #weight({ words, known, distinct }: Asked, best: Scored | undefined): number {
    if (!best) return 0;
    const title = meaningWords(this.#textOf(this.#library.sequences.title(best.item)));
    const covered = wordsInOrder(distinct, title) / distinct.length;
    return WEIGHT * (known / words.length) ** 2 * Math.max(0, 1 - TITLE_SHARE * covered);
  }

  #textOf(words: Uint32Array): string {
    const { vocabulary } = this.#library;
    return Array.from(words, (word) => vocabulary.word(word)).join(' ');
  }
}

/** Adds what cosines are worth to scores by words, and looks beyond the best of these. */
function blended(asked: Asked, found: Refinable, cosines: Float32Array, weight: number): Blend {
  const { ranked, scoreOf, counts, complete } = found;
  const listed = new Set(ranked.map(({ item }) => item));
  const nearest = nearestOf(cosines, NEAREST + ranked.length, LEAST_COSINE, counts);
  const gap =
    meanOf(nearest.slice(0, COMPARED).map(({ score }) => score)) - meanOf(firstCosines(ranked, cosines));
  const afar = Math.min(1, Math.max(0, gap / AFAR)) ** 2;
  const scale = weight * ranked[0]!.score * (1 + MORE_AFAR * shortness(asked.distinct.length) * afar);
  const more = nearest
    .filter(({ item }) => !listed.has(item))
    .slice(0, NEAREST)
    .map(({ item }) => ({ item, score: scoreOf(item) }));
  // Somebody who remembers words of one paper means one that has them all.
  const isMeant = (paper: number) => complete.size <= MOST_MEANT && complete.has(paper);
  const scored = [...ranked, ...more]
    .map(({ item, score }) => ({ item, score: score + scale * (isMeant(item) ? 1 : (cosines[item] ?? 0)) }))
    .sort(byRank);
  return { scored, scale };
}

/** The papers of the greatest cosines, these above `least`, that pass; which only those are asked that may be among them. */
function nearestOf(
  cosines: Float32Array,
  most: number,
  least: number,
  passes: (paper: number) => boolean,
): Scored[] {
  const near = new TopScored(most);
  for (let paper = 0; paper < cosines.length; paper++) {
    const cosine = cosines[paper]!;
    if (cosine > Math.max(least, near.least) && passes(paper)) near.offer(paper, cosine);
  }
  return near.ranked();
}

function firstCosines(ranked: readonly Scored[], cosines: Float32Array): number[] {
  return ranked.slice(0, COMPARED).map(({ item }) => cosines[item] ?? 0);
}

function productOf(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The papers that have none of the words and are nearest, as far as that is no chance (the greatest of so many normal values). */
function closest({ admits, counts }: Refinable, cosines: Float32Array): Scored[] {
  const least = Math.max(CLOSE, CHANCE * Math.sqrt(2 * Math.log(cosines.length)));
  return nearestOf(cosines, MOST_CLOSE, least, (paper) => admits(paper) && !counts(paper));
}
