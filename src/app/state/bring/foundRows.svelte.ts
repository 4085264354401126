import type { FoundPaper } from '../../../documents/protocol.ts';
import { reportProblem } from '../frame/banners.svelte.ts';

/** Which of the papers that were found. */
export type Which = 'all' | FoundPaper['state'];

type AskRows = (which: Which, start: number, length: number) => Promise<FoundPaper[]>;

/** Rows that are asked for in one go. */
const PAGE = 50;
/** Rows kept, about 1 KB each. */
const KEPT = 2000;

/** Rows of what was found in documents, read as they come near the screen. While documents are read there come more. */
class FoundRows {
  readonly #ask: AskRows;
  #which: Which = 'all';
  #rows = $state.raw<ReadonlyMap<number, FoundPaper>>(new Map());
  /** Pages that were asked for, and are as they will be. */
  #asked = new Set<number>();
  #near: readonly [from: number, to: number] = [0, 0];
  /** Raised where what was asked for is not wanted any more. */
  #run = 0;

  constructor(ask: AskRows) {
    this.#ask = ask;
  }

  /** A row; undefined while it is on the way. */
  of(index: number): FoundPaper | undefined {
    return this.#rows.get(index);
  }

  show(which: Which): void {
    this.#forget();
    this.#which = which;
    this.need(...this.#near);
  }

  /** Nothing is found any more. */
  clear(): void {
    this.#forget();
    this.#which = 'all';
    this.#near = [0, 0];
  }

  /** Reads the rows `[from, to)`. */
  need(from: number, to: number): void {
    this.#near = [from, to];
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#read(page);
  }

  /** There may be others than before: what is near is read anew, and stays in sight until then. */
  renew(): void {
    this.#asked.clear();
    this.need(...this.#near);
  }

  async #read(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const run = this.#run;
    try {
      const start = page * PAGE;
      const rows = await this.#ask(this.#which, start, PAGE);
      if (run !== this.#run) return;
      if (rows.length < PAGE) this.#asked.delete(page);
      const kept =
        this.#rows.size > KEPT ? [...this.#rows].filter(([index]) => this.#isNear(index)) : this.#rows;
      if (this.#rows.size > KEPT) this.#asked = new Set([page]);
      this.#rows = new Map([...kept, ...rows.map((row, at) => [start + at, row] as const)]);
    } catch (problem) {
      this.#asked.delete(page);
      if (run === this.#run) reportProblem(problem);
    }
  }

  #forget(): void {
    this.#run++;
    this.#rows = new Map();
    this.#asked.clear();
  }

  #isNear(index: number): boolean {
    return index >= this.#near[0] - PAGE && index < this.#near[1] + PAGE;
  }
}

/** @param ask gives a window of them */
export const foundRows = (ask: AskRows): FoundRows => new FoundRows(ask);
