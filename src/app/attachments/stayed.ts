import type { Attachment } from 'svelte/attachments';
import { afterForegroundTime } from '../../platform/foregroundTime.ts';

/** Whoever only turned past a paper is gone by then, ms. */
const STAYED_FOR = 5000;
/** What a person does to go on in a text; that it is scrolled to where it was left is not their doing. */
const READING = ['wheel', 'touchmove', 'keydown'] as const;

/** Tells once that a person stayed with what they opened: for some seconds in the foreground, or by going on in it. */
export function stayed(onstay: () => void): Attachment<HTMLElement> {
  return (scroller) => {
    const act = () => {
      end();
      onstay();
    };
    const stop = afterForegroundTime(STAYED_FOR, act);
    const end = () => {
      stop();
      for (const kind of READING) scroller.removeEventListener(kind, act);
    };
    for (const kind of READING) scroller.addEventListener(kind, act, { passive: true });
    return end;
  };
}
