import { nextTask } from '../data/nextTask.ts';

/** Longest time something is done before waiting requests are answered, milliseconds: half a frame. */
const SLICE_MS = 8;

/** Goes through steps to their end, and answers waiting requests between them. */
export async function inSlices<T>(steps: Iterator<void, T>): Promise<T> {
  const slice = new Slice();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await slice.pause();
  }
}

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
