import { untrack } from 'svelte';
import { content } from '../content/content.svelte.ts';
import { library } from './library.svelte.ts';

/** Tells the worker what it does not know of the library yet, so that what is asked from now on is answered by it. */
export function tellWorker(): void {
  const worker = untrack(() => content.worker);
  const news = library.facts.news(worker);
  // A worker that broke is told of by itself.
  if (news) content.tellLibrary(news).catch(() => library.facts.forget(worker));
}
