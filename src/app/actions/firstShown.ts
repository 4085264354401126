import { content } from '../state/content/content.svelte.ts';
import { openPaper } from '../state/reader/openPaper.svelte.ts';
import { paperList } from '../state/list/paperList.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { wideScreen } from '../state/frame/wideScreen.svelte.ts';

/** Whether what is seen first is there. On a narrow screen a paper hides the list: none of its rows are drawn. */
export function isFirstShown(): boolean {
  if (router.route.view !== 'paper' || wideScreen.matches)
    return paperList.stands || paperList.problem !== null || router.list.view !== 'papers';
  const { status, version } = content.state;
  // That a paper is nowhere is told once all else is here: that is not to wait for it.
  return openPaper.opened.status !== 'opening' || (version !== null && status === 'importing');
}
