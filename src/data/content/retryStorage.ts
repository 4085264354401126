import { DataError } from '../dataError.ts';

/** Milliseconds between tries: browsers lose their connection to what is stored for a moment, as when they wake up. */
const PAUSES_MS = [200, 800, 2000];

/** Does some work with storage again, a few times, where the fault may pass in a moment. Throws what the last try threw. */
export async function retryStorage<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DataError) || !['lost', 'aborted'].includes(error.kind)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return work();
}
