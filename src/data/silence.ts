/** How often it is looked whether a database has answered, milliseconds. */
const LOOK_EVERY_MS = 1000;
/** A transaction that gets on may work so many times longer on one step, or on its end. */
const PATIENCE = 10;

export interface SilenceHooks {
  /** After so many seconds without any answer while one is waited for. Time in which the device sleeps does not count. */
  seconds: () => number;
  /** Called then, and again each time that many have passed without one. `isSilent`: whether it has not answered since. */
  onSilent: (isSilent: () => boolean) => void;
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

/** To be called inside a transaction that may be long, whenever something in it was answered: it has all that it named. */
export function gotOn(database: object): void {
  watched.get(database)?.step();
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
  /** True if a long transaction got on, and nothing has ended since. */
  #runs = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(hooks: SilenceHooks) {
    this.#hooks = hooks;
  }

  begin(): void {
    if (this.#awaited++ > 0) return;
    this.#runs = false;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  end(): void {
    this.step();
    this.#runs = false;
    if (--this.#awaited === 0) clearInterval(this.#timer);
  }

  step(): void {
    this.#looks = 0;
    this.#runs = true;
    if (!this.#told) return;
    this.#told = false;
    this.#hooks.onAnswer();
  }

  #look(): void {
    const seconds = this.#hooks.seconds() * (this.#runs ? PATIENCE : 1);
    if (++this.#looks * LOOK_EVERY_MS < seconds * 1000) return;
    this.#looks = 0;
    this.#told = true;
    this.#hooks.onSilent(() => this.#told);
  }
}
