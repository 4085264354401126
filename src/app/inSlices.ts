/** Longest time something is done before what a person does is answered, milliseconds: half a frame. */
const SLICE_MS = 8;

/** Goes through steps to their end, in tasks of their own. */
export async function inSlices<T>(steps: Iterator<void, T>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise<void>((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE_MS;
  }
}
