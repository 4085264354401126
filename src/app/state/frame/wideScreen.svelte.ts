/** Whether the reader stands beside the list. */
class WideScreen {
  readonly #query = matchMedia('(min-width: 900px)');
  #matches = $state(this.#query.matches);

  constructor() {
    this.#query.addEventListener('change', () => (this.#matches = this.#query.matches));
  }

  get matches(): boolean {
    return this.#matches;
  }
}

export const wideScreen = new WideScreen();
