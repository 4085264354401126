import { createSubscriber } from 'svelte/reactivity';
import { watch, type Query } from '../../../data/liveQuery.ts';
import { told } from '../../words/told.ts';
import { banners, reportProblem } from '../frame/banners.svelte.ts';

/** The live values that are followed now, for `rerunFailed`. A reference to any other would keep the view that made it. */
let followed: readonly Live<unknown>[] = [];

/**
 * What a query of the library gives, live in every tab: it follows the database for as long as an effect reads it, and
 * keeps the last value after that. A fault is told, and withdrawn when the query works again.
 */
export class Live<T> {
  readonly #query: Query<T>;
  readonly #onValue: (value: T) => void;
  readonly #subscribe = createSubscriber(() => {
    this.#start();
    return () => this.#end();
  });
  #value = $state.raw<T | undefined>();
  #problem = $state.raw<Error | null>(null);
  #stop: (() => void) | null = null;
  /** The fault that was told last, while it lasts. */
  #told: string | null = null;

  /**
   * @param query reads through one of the operations of `data/library/`; what may take long ends with the signal.
   * @param onValue is called with every value, for what is more than a value to show.
   */
  constructor(query: Query<T>, onValue: (value: T) => void = () => undefined) {
    this.#query = query;
    this.#onValue = onValue;
  }

  /** Undefined until the query has worked once. */
  get value(): T | undefined {
    this.#subscribe();
    return this.#value;
  }

  /** Why the last run failed; null if it worked. */
  get problem(): Error | null {
    this.#subscribe();
    return this.#problem;
  }

  /** Has the database followed for as long as the effect lives that asks for what `onValue` has kept. */
  follow(): void {
    this.#subscribe();
  }

  /** Runs the query anew, where it is followed: it asks for something else now, or has failed. */
  rerun(): void {
    this.#told = null;
    if (this.#stop) this.#start();
  }

  #start(): void {
    if (this.#stop) this.#stop();
    else followed = [...followed, this as Live<unknown>];
    this.#stop = watch(
      this.#query,
      (value) => {
        if (this.#problem) banners.withdraw(told(this.#problem));
        this.#problem = null;
        this.#told = null;
        this.#value = value;
        this.#onValue(value);
      },
      (problem) => {
        this.#problem = problem as Error;
        // Read anew from elsewhere, it fails as before: that is no news.
        if (this.#told !== String(problem)) reportProblem(problem);
        this.#told = String(problem);
      },
    );
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    followed = followed.filter((live) => live !== this);
  }
}

/** Runs everything anew that failed the last time it ran. */
export function rerunFailed(): void {
  for (const live of followed) if (live.problem) live.rerun();
}
