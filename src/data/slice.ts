import { nextTask } from './nextTask.ts';

/** Longest time something is done before what waits is answered, milliseconds: half a frame. */
const SLICE_MS = 8;

/**
 * Goes through steps to their end, and answers what waits between them, in the page what a person does, in a worker what it
 * is asked.
 *
 * @throws what `signal` was aborted with, before the next slice
 */
export async function inSlices<T>(steps: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  const slice = new Slice();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (await slice.pause()) signal?.throwIfAborted();
  }
}

/** Work that is done in slices, between which what waits is answered. */
export class Slice {
  #end = performance.now() + SLICE_MS;

  /** To be called between two small pieces of the work. @returns true if a slice was over */
  async pause(): Promise<boolean> {
    if (performance.now() < this.#end) return false;
    await nextTask();
    this.#end = performance.now() + SLICE_MS;
    return true;
  }
}
