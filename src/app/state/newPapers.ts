import { content } from './content.svelte.ts';

/** Ids of the papers that are new since the last visit, the first of the list first. */
export function newPapers(): readonly string[] {
  return content.state.added.ids;
}
