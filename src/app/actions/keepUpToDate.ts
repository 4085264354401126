import { onVisible } from '../../platform/pageVisibility.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';

/** Pauses before what could not be fetched is tried again by itself, milliseconds: the first, doubled up to the longest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

let pause = FIRST_PAUSE;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings the papers up to date now, when the network is back and when one comes back to the app; not what a person stopped. */
export function keepUpToDate(): void {
  const sync = () => {
    pause = FIRST_PAUSE;
    if (!content.stopped) void content.sync().catch(reportProblem);
  };
  sync();
  addEventListener('online', sync);
  onVisible(sync);
}

/**
 * Tries again after a pause what passes by itself. Where nobody looks, coming back to the app does.
 *
 * @param retries whether it is worth it; called again when that changes
 */
export function retryLater(retries: boolean): void {
  clearTimeout(timer);
  if (!retries) return;
  timer = setTimeout(() => {
    if (document.hidden) return;
    pause = Math.min(2 * pause, LONGEST_PAUSE);
    // What goes wrong again is told by the content's own state.
    void content.sync().catch(() => undefined);
  }, pause);
}
