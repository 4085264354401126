import { followMoves, refreshSaves } from '../../data/library/follow.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';
import { library } from '../state/library.svelte.ts';

let done: string | null = null;

/**
 * Once for each version of the content: lets saves follow papers that were retitled, and brings the saved copies up to
 * the newest text. Papers that left the content keep the text they had.
 */
export function keepInStep({ status, version, moved }: ContentState): void {
  if (status !== 'ready' || version === null || version === done) return;
  done = version;
  followMoves(library.database, moved)
    .then(() => refreshSaves(library.database, (ids) => content.papers(ids)))
    .catch(reportProblem);
}
