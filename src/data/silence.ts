/** How often it is looked whether a database has answered, milliseconds. */
const LOOK_EVERY_MS = 1000;

export interface SilenceHooks {
  /** After so many seconds without any answer while one is waited for. Time in which the device sleeps does not count. */
  seconds: () => number;
  /** Called then, and again each time that many have passed without one. */
  onSilent: () => void;
  /** Called when it answers after all. */
  onAnswer: () => void;
}

const watched = new WeakMap<object, Silence>();

/**
 * Tells when a database does not answer any more. Nothing is given up: WebKit lets a transaction of a worker that was
 * ended in the middle of it lock what it named, and all later ones wait for as long as the browser runs.
 */
export function watchSilence(database: object, hooks: SilenceHooks): void {
  watched.set(database, new Silence(hooks));
}

/** Waits for an answer of a database, and counts how long none came. */
export async function answerOf<T>(database: object, operation: () => PromiseLike<T>): Promise<T> {
  const silence = watched.get(database);
  silence?.begin();
  try {
    return await operation();
  } finally {
    silence?.end();
  }
}

class Silence {
  readonly #hooks: SilenceHooks;
  #awaited = 0;
  #looks = 0;
  #told = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(hooks: SilenceHooks) {
    this.#hooks = hooks;
  }

  begin(): void {
    if (this.#awaited++ === 0) this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  end(): void {
    this.#looks = 0;
    if (--this.#awaited === 0) clearInterval(this.#timer);
    if (!this.#told) return;
    this.#told = false;
    this.#hooks.onAnswer();
  }

  #look(): void {
    if (++this.#looks * LOOK_EVERY_MS < this.#hooks.seconds() * 1000) return;
    this.#looks = 0;
    this.#told = true;
    this.#hooks.onSilent();
  }
}
