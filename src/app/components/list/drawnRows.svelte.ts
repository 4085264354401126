import { tick } from 'svelte';

/** Rows `[from, to)`. */
export type Rows = [from: number, to: number];

/** How long rows may be drawn for in one task, ms: laying them out takes as long again, and a phone is to answer within 50. */
const DRAWS_FOR = 12;
/** Up to here every row comes into the document: find-in-page works, and 300 rows cost less than keeping count of them. */
export const RENDER_ALL = 300;
/** Rows drawn in one task at most. */
const MOST_AT_ONCE = 4;
/** Where a list shows something else, how long that must stand before rows beyond the screen are drawn, ms. */
const STANDS = 200;

interface Options {
  /** The rows on screen now. */
  onScreen: () => Rows;
  /** The rows that are to be drawn at last, those on screen among them. */
  wanted: () => Rows;
  /** Called when rows were drawn, or others may have moved. */
  ondraw: () => void;
  /** Called when all that are on screen were drawn. */
  onfull: () => void;
}

/** The rows of a list that are in the document: those on screen come first, then a few in each task. */
export class DrawnRows {
  first = $state(0);
  last = $state(0);
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** When the list began to show what it shows. */
  #since = 0;
  /** Rows drawn in one task. The first ever take ten times as long as those that follow. */
  #atOnce = 1;

  constructor(options: Options) {
    this.#options = options;
  }

  get count(): number {
    return Math.max(0, this.last - this.first);
  }

  has(row: number): boolean {
    return row >= this.first && row < this.last;
  }

  /**
   * Goes on from what is drawn; where none of that is on screen, anew.
   *
   * @param near rows that are to be drawn in this very frame, if any around them are
   */
  follow([nearFrom, nearTo]: Rows = [Infinity, 0]): void {
    const [from, to] = this.#options.wanted();
    const [top, bottom] = this.#options.onScreen();
    if (Math.max(this.first, top) < Math.min(this.last, bottom)) {
      this.first = Math.max(from, Math.min(this.first, nearFrom));
      this.last = Math.min(to, Math.max(this.last, nearTo));
      this.#leaveRest();
    } else {
      this.first = this.last = top;
      this.#drawSome();
    }
  }

  /** Begins with one row, to which the list leaps. */
  beginAt(row: number): void {
    this.first = row;
    this.last = row + 1;
  }

  /** Something else is to be shown: with each keystroke, only what is on screen is drawn anew. */
  change(): void {
    this.#since = performance.now();
    const [top, bottom] = this.#options.onScreen();
    this.first = Math.max(this.first, top);
    this.last = Math.min(this.last, bottom);
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #drawSome(): void {
    const [from, to] = this.#options.wanted();
    const [top] = this.#options.onScreen();
    const before = this.count;
    if (this.first <= top && this.last < to) this.last = Math.min(to, this.last + this.#atOnce);
    else this.first = Math.max(from, this.first - this.#atOnce);
    void this.#learn(this.count - before);
    this.#leaveRest();
  }

  /** How many rows this device draws in the time that there is for them. */
  async #learn(rows: number): Promise<void> {
    const began = performance.now();
    await tick();
    const took = Math.max(1, performance.now() - began);
    this.#atOnce = Math.min(
      MOST_AT_ONCE,
      2 * this.#atOnce,
      Math.max(1, Math.floor((rows * DRAWS_FOR) / took)),
    );
  }

  #leaveRest(): void {
    this.stop();
    this.#options.ondraw();
    const [from, to] = this.#options.wanted();
    const [top, bottom] = this.#options.onScreen();
    const isFull = this.first <= top && this.last >= bottom;
    if (isFull) this.#options.onfull();
    if (this.first <= from && this.last >= to) return;
    if (!isFull) this.#drawIn(0);
    // What was drawn is laid out first: a browser that is busy would else lay out all at once.
    else this.#frame = requestAnimationFrame(() => this.#drawIn(this.#since + STANDS - performance.now()));
  }

  #drawIn(wait: number): void {
    this.#timer = setTimeout(() => this.#drawSome(), wait);
  }
}
