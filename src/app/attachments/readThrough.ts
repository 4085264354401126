import type { Attachment } from 'svelte/attachments';
import { afterForegroundTime } from '../../platform/foregroundTime.ts';

/** How long a paper must have been looked at to count as read, ms: longer than it takes to see that it is not for one. */
const LOOKED_AT_FOR = 10_000;
/** Margin of the observer: all that is above the screen counts as seen. */
const ABOVE = '1000000px 0px 0px';

/**
 * Tells once that the paper in a scroller was read: its `[data-text-end]` was reached, and the paper in the foreground
 * for ten seconds, in whichever order.
 */
export function readThrough(onread: () => void): Attachment<HTMLElement> {
  return (scroller) => {
    let missing = 2;
    const reached = () => {
      if (--missing === 0) onread();
    };
    const sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        sight.disconnect();
        reached();
      },
      // An end that was leapt past counts as well.
      { root: scroller, rootMargin: ABOVE },
    );
    const end = scroller.querySelector('[data-text-end]');
    if (end) sight.observe(end);
    const stop = afterForegroundTime(LOOKED_AT_FOR, reached);
    return () => {
      sight.disconnect();
      stop();
    };
  };
}
