import { followMoves, unlinkReturned } from '../../data/library/follow.ts';
import { refreshSaves } from '../../data/library/refreshSaves.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { unfinished } from '../state/reader/unfinished.svelte.ts';

/** The version and the packs of it that saves are in step with, or are being brought in step with. */
let reached: string | null = null;

/**
 * Once for each version of the content, and the packs of it that are here: lets saves follow papers that were retitled, and brings the saved copies up to
 * the newest text. Papers that left the content keep the text they had. What failed is tried again with the next state.
 */
export function keepInStep({ status, version, packs, moved }: ContentState): void {
  if (status !== 'ready' || version === null) return;
  const stored = packs.flatMap((pack) => (pack.stored ? [pack.id] : []));
  const step = [version, ...stored].join(' ');
  if (step === reached) return;
  reached = step;
  void unfinished.follow(moved);
  const lookUp = (ids: string[]) => content.papers(ids);
  followMoves(library.database, moved)
    .then(() => unlinkReturned(library.database, lookUp))
    .then(() => refreshSaves(library.database, lookUp, step))
    .catch((problem: unknown) => {
      if (reached === step) reached = null;
      reportProblem(problem);
    });
}

/** Saves came in from elsewhere: the next state of the content is followed again. */
export function stepAnew(): void {
  reached = null;
}
