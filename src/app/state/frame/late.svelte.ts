import { FaultError } from '../../../data/fault.ts';
import { nextTask } from '../../../data/nextTask.ts';
import { withWords } from '../../words/spoken.ts';

/** A part of the app that the first list does without: it is kept offline with the rest, and read when it is first shown. */
export class Late<T> {
  readonly #read: () => Promise<{ default: T }>;
  #part = $state.raw<T | null>(null);
  #reading: Promise<T> | null = null;

  constructor(read: () => Promise<{ default: T }>) {
    this.#read = read;
  }

  /** The part, once it was read. */
  get part(): T | null {
    return this.#part;
  }

  /** Reads it, once. Rejects with a `FaultError` where neither the network nor the device has it; then the next call reads it again. */
  load(): Promise<T> {
    return (this.#reading ??= this.#take());
  }

  async #take(): Promise<T> {
    try {
      // One request may fail and the next succeed: what is on this device must not be said to be missing.
      const { default: part } = await withWords(this.#read).catch(() => withWords(this.#read));
      // What it is was worked out in this task; it is drawn in one of its own.
      await nextTask();
      return (this.#part = part);
    } catch (error) {
      this.#reading = null;
      throw new FaultError({ kind: 'part-missing' }, String(error));
    }
  }
}
