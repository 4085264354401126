import { nextTask } from './nextTask.ts';

/** Longest time something is done before waiting requests are answered, milliseconds: half a frame. */
const SLICE_MS = 8;

/** Work that is done in slices, between which waiting requests are answered. */
export class Slice {
  #end = performance.now() + SLICE_MS;

  /** To be called between two small pieces of the work. */
  async pause(): Promise<void> {
    if (performance.now() < this.#end) return;
    await nextTask();
    this.#end = performance.now() + SLICE_MS;
  }
}
