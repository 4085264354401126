import { watch } from '../../data/liveQuery.ts';
import { told } from '../words/told.ts';
import { banners, reportProblem } from './banners.svelte.ts';

const all: Pick<Live<unknown>, 'problem' | 'follow'>[] = [];

/** What a query of the library gives, live in every tab. A fault is told, and withdrawn when the query works again. */
export class Live<T> {
  readonly #query: () => Promise<T>;
  readonly #onValue: (value: T) => void;
  #value = $state.raw<T | undefined>();
  #problem = $state.raw<Error | null>(null);
  #stop: (() => void) | undefined;

  /**
   * @param query reads through one of the operations of `data/library/`.
   * @param onValue is called with every value, for what is more than a value to show.
   */
  constructor(query: () => Promise<T>, onValue: (value: T) => void = () => undefined) {
    this.#query = query;
    this.#onValue = onValue;
    all.push(this);
  }

  /** Undefined until the query has worked once. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why the last run failed; null if it worked. */
  get problem(): Error | null {
    return this.#problem;
  }

  /** Starts following the database, or starts anew. */
  follow(): void {
    this.#stop?.();
    this.#stop = watch(
      this.#query,
      (value) => {
        if (this.#problem) banners.withdraw(told(this.#problem));
        this.#problem = null;
        this.#value = value;
        this.#onValue(value);
      },
      (problem) => {
        this.#problem = problem as Error;
        reportProblem(problem);
      },
    );
  }
}

/** Starts everything anew that failed the last time it ran. */
export function followFailedAgain(): void {
  for (const live of all) if (live.problem) live.follow();
}
