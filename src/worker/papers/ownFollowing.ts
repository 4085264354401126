import { DataError } from '../../data/dataError.ts';
import type { StateTracker } from '../content/stateTracker.ts';
import type { OwnPapers } from './ownPapers.ts';

/** The least time between two rounds, milliseconds: an import changes papers ten times a second. */
const PAUSE_MS = 400;
/** The most: what goes on is done in slices, between which searches are answered, so that a long round needs no long rest. */
const MOST_PAUSE_MS = 2000;

export interface FollowingOptions {
  state: StateTracker;
  /** Brings the search index in step. @returns how many own papers it holds */
  index: () => Promise<number>;
  /** Looks for what was changed before this was followed; called once all is taken up for the first time. */
  check: () => Promise<void>;
  /** Called when nothing changes any more. */
  keep: () => Promise<void>;
}

/**
 * Takes up changes of a person's own papers and has them indexed, one round after the other. What comes during a round, or
 * right after it, waits for the next: each begins as long after the one before as that took, but seconds later at most. A round looks at
 * which papers there are, and the page at what it shows of them: during an import, more rounds would be more of that.
 */
export class OwnFollowing {
  readonly #own: OwnPapers;
  readonly #options: FollowingOptions;
  #waiting = false;
  #running = false;
  #isChecked = false;

  constructor(own: OwnPapers, options: FollowingOptions) {
    this.#own = own;
    this.#options = options;
  }

  /** Resolves once what has changed by now is taken up, or will be by a call before. */
  async follow(): Promise<void> {
    this.#waiting = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#waiting) {
        this.#waiting = false;
        const begun = performance.now();
        await this.#round();
        const took = performance.now() - begun;
        await new Promise((resolve) => setTimeout(resolve, pauseAfter(took)));
        if (this.#waiting) continue;
        if (!this.#isChecked) {
          this.#isChecked = true;
          await this.#options.check();
        }
        if (!this.#waiting) await this.#options.keep();
      }
    } catch (error) {
      // That the library does not answer is told by the page, which asks for it as well.
      if (!(error instanceof DataError)) throw error;
    } finally {
      this.#running = false;
    }
  }

  async #round(): Promise<void> {
    await this.#own.refresh();
    this.#tell(this.#options.state.current.own.found);
    this.#tell(await this.#options.index());
  }

  #tell(found: number): void {
    const { size: papers, state: revision } = this.#own;
    const { own } = this.#options.state.current;
    if (papers !== own.papers || found !== own.found || revision !== own.revision)
      this.#options.state.change({ own: { papers, found, revision } });
  }
}

/** Milliseconds from the end of a round that took so long until the next may begin. */
export function pauseAfter(took: number): number {
  return Math.min(MOST_PAUSE_MS, Math.max(PAUSE_MS, took));
}
