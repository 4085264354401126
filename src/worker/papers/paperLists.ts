import type { Paper } from '../../core/paper/paper.ts';
import { summaryOf } from '../../core/paper/summary.ts';
import type { AnswerOf, ArgumentsOf } from '../protocol.ts';
import type { ToldLibrary } from '../search/toldLibrary.ts';
import type { PaperSource } from './paperSource.ts';

/** Longest window of the list that is handed out at once. */
const LONGEST_WINDOW = 1000;

/** Answers what lists and the reader ask of papers, wherever they come from. */
export class PaperLists {
  readonly #source: PaperSource;
  readonly #library: Pick<ToldLibrary, 'ids'>;

  /** @param library tells facts of the library */
  constructor(source: PaperSource, library: Pick<ToldLibrary, 'ids'>) {
    this.#source = source;
    this.#library = library;
  }

  async list({ offset, limit, without = [] }: ArgumentsOf<'list'>): Promise<AnswerOf<'list'>> {
    const start = Math.max(0, Math.trunc(offset) || 0);
    const length = Math.min(Math.max(0, Math.trunc(limit) || 0), LONGEST_WINDOW);
    const left = this.#leftOut(without);
    const total = this.#source.size - left.length;
    const from = placeOf(start, left);
    const to = placeOf(Math.min(start + length, total) - 1, left) + 1;
    const papers = await this.#source.window(from, Math.max(0, to - from));
    const isLeft = this.#testOf(without);
    return { total, papers: papers.filter(({ id }) => !isLeft(id)).map(summaryOf) };
  }

  /** Positions of the papers of which any of these facts is true, ascending. */
  #leftOut(facts: readonly string[]): number[] {
    const ids = new Set(facts.flatMap((fact) => [...this.#library.ids(fact)]));
    const places = [...ids].map((id) => this.#source.position(id)).filter((place) => place >= 0);
    return places.sort((a, b) => a - b);
  }

  #testOf(facts: readonly string[]): (id: string) => boolean {
    const sets = facts.map((fact) => this.#library.ids(fact));
    return (id) => sets.some((ids) => ids.has(id));
  }

  paper({ id }: ArgumentsOf<'paper'>): Promise<Paper | null> {
    return this.#source.beside(id, 0);
  }

  papers({ ids }: ArgumentsOf<'papers'>): Promise<(Paper | null)[]> {
    return this.#source.papers(ids);
  }

  async neighbours({ id, without = [] }: ArgumentsOf<'neighbours'>): Promise<AnswerOf<'neighbours'>> {
    const isLeft = this.#testOf(without);
    const left = new Set(this.#leftOut(without));
    const at = this.#source.position(id);
    const beside = async (step: number) => {
      for (let distance = step; ; distance += step) {
        // One is not read to be left out: there may be thousands in a row.
        if (at >= 0 && left.has(at + distance)) continue;
        const paper = await this.#source.beside(id, distance);
        if (!paper || !isLeft(paper.id)) return paper && summaryOf(paper);
      }
    };
    return { previous: await beside(-1), next: await beside(1) };
  }
}

/** Where a row stands in the whole list. @param left positions of what is left out, ascending */
function placeOf(row: number, left: readonly number[]): number {
  let place = row;
  for (const position of left) {
    if (position > place) break;
    place++;
  }
  return place;
}
