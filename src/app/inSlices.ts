import { nextTask } from '../data/nextTask.ts';

/** Longest time something is done before what a person does is answered, milliseconds: half a frame. */
const SLICE_MS = 8;

/**
 * Goes through steps to their end, in tasks of their own, also where nobody looks.
 *
 * @throws what `signal` was aborted with, before the next task
 */
export async function inSlices<T>(steps: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTask();
    signal?.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
}
