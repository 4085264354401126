import { rerunFailed } from '../state/library/live.svelte.ts';

/** Reads again what of the library could not be read: saved papers, read marks, preferences, searches. */
export function retryLibrary(): void {
  rerunFailed();
}
