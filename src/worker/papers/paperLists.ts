import type { Paper } from '../../core/paper/paper.ts';
import { summaryOf } from '../../core/paper/summary.ts';
import type { AnswerOf, ArgumentsOf } from '../protocol.ts';
import type { PaperSource } from './paperSource.ts';

/** Longest window of the list that is handed out at once. */
const LONGEST_WINDOW = 1000;

/** Answers what lists and the reader ask of papers, wherever they come from. */
export class PaperLists {
  readonly #source: PaperSource;

  constructor(source: PaperSource) {
    this.#source = source;
  }

  async list({ offset, limit }: ArgumentsOf<'list'>): Promise<AnswerOf<'list'>> {
    const start = Math.max(0, Math.trunc(offset) || 0);
    const length = Math.min(Math.max(0, Math.trunc(limit) || 0), LONGEST_WINDOW);
    const papers = await this.#source.window(start, length);
    return { total: this.#source.size, papers: papers.map(summaryOf) };
  }

  paper({ id }: ArgumentsOf<'paper'>): Promise<Paper | null> {
    return this.#source.beside(id, 0);
  }

  papers({ ids }: ArgumentsOf<'papers'>): Promise<(Paper | null)[]> {
    return this.#source.papers(ids);
  }

  async neighbours({ id }: ArgumentsOf<'neighbours'>): Promise<AnswerOf<'neighbours'>> {
    const previous = await this.#source.beside(id, -1);
    const next = await this.#source.beside(id, 1);
    return { previous: previous && summaryOf(previous), next: next && summaryOf(next) };
  }
}
