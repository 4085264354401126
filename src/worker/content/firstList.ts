/**
 * Holds back what the first list does without, while the page asks for that: a slow line carries one thing after the other,
 * and a slow phone does.
 */
export class FirstList {
  #isShown = false;
  #isAwaited = false;
  #whenShown: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  /** Resolves once the list is shown; at once if it is not waited for. */
  get whenShown(): Promise<void> {
    return this.#whenShown;
  }

  /** From now on the list is waited for, unless it was shown before. */
  awaitIt(): void {
    if (this.#isShown || this.#isAwaited) return;
    this.#isAwaited = true;
    this.#whenShown = new Promise((resolve) => (this.#release = resolve));
  }

  /** The list is shown, or something else is wanted first. */
  show(): void {
    this.#isShown = true;
    this.#release();
  }
}
