/** What is being written and not stored yet: asked to store it before the app is restarted. */
const writers = new Set<() => Promise<void>>();

/** @returns takes it out again */
export function onRestart(store: () => Promise<void>): () => void {
  writers.add(store);
  return () => void writers.delete(store);
}

/** Stores all that is being written; never rejects. */
export async function storeUnsaved(): Promise<void> {
  await Promise.allSettled([...writers].map((store) => store()));
}
