import { daysBefore, getHistory, type History } from '../../../data/library/visits.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Days that are shown at first, and with each step back. */
const STEP = 30;

/** Which papers were opened, day by day, live in every tab. */
class OpenedPapers {
  #days = STEP;
  readonly #live = new Live(() => getHistory(library.database, daysBefore(Date.now(), this.#days)));

  /** Undefined until it is known. */
  get current(): History | undefined {
    return this.#live.value;
  }

  /** Goes further back: twice as far each time, so that years are a few steps. */
  showEarlier(): void {
    this.#days *= 2;
    this.#live.rerun();
  }
}

export const openedPapers = new OpenedPapers();
