import { followMoves, unlinkReturned } from '../../data/library/follow.ts';
import { refreshSaves } from '../../data/library/refreshSaves.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { unfinished } from '../state/unfinished.svelte.ts';

/** The version that saves are in step with, or are being brought in step with. */
let reached: string | null = null;

/**
 * Once for each version of the content: lets saves follow papers that were retitled, and brings the saved copies up to
 * the newest text. Papers that left the content keep the text they had. What failed is tried again with the next state.
 */
export function keepInStep({ status, version, moved }: ContentState): void {
  if (status !== 'ready' || version === null || version === reached) return;
  reached = version;
  void unfinished.follow(moved);
  const lookUp = (ids: string[]) => content.papers(ids);
  followMoves(library.database, moved)
    .then(() => unlinkReturned(library.database, lookUp))
    .then(() => refreshSaves(library.database, lookUp, version))
    .catch((problem: unknown) => {
      if (reached === version) reached = null;
      reportProblem(problem);
    });
}

/** Saves came in from elsewhere: the next state of the content is followed again. */
export function stepAnew(): void {
  reached = null;
}
