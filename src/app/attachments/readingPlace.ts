import type { Attachment } from 'svelte/attachments';
import { keepPlace, recallPlace } from '../actions/keepPlace.ts';
import { depthOf, showCharacter, topCharacter } from '../text/textPlace.ts';

/** How long scrolling rests before the place is stored, ms. */
const SETTLED_AFTER = 300;

/** Depths of the lines that papers were left at during this visit: back is where one was, to the pixel. */
const depths = new Map<string, { character: number; depth: number }>();

/**
 * Brings a scroller to where its paper was last left, keeps the same line at the top when the text is laid out anew
 * (a turned phone, another text size), and stores the place as it changes.
 */
export function readingPlace(id: string): Attachment<HTMLElement> {
  return (scroller) => {
    let character: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    /** Where the last restoring scrolled to, px. */
    let restoredTo: number | null = null;
    /** Sizes of the scroller and its text when the place was last restored or could have been. */
    let laidOut = '';

    const text = () => scroller.firstElementChild as HTMLElement | null;
    const sizes = () =>
      [scroller.clientWidth, scroller.clientHeight, text()?.offsetWidth, text()?.offsetHeight].join();
    const restore = () => {
      const shown = text();
      const left = depths.get(id);
      if (!shown || character === null) return;
      showCharacter(shown, scroller, character, left?.character === character ? left.depth : undefined);
      restoredTo = scroller.scrollTop;
    };
    const store = () => {
      clearTimeout(timer);
      if (character !== null) void keepPlace(id, { offset: character });
    };
    const onScroll = () => {
      const shown = text();
      if (!shown || !scroller.clientHeight) return;
      // Not a chosen place, but where `restore` scrolled to: in other lines another character is the first, and each turn of the
      // phone would lead further up.
      if (scroller.scrollTop === restoredTo) return;
      // Nor is it a chosen place where the browser scrolls to by itself in a new layout, before the place is restored.
      if (sizes() !== laidOut) return;
      restoredTo = null;
      character = scroller.scrollTop > 0 ? topCharacter(shown, scroller) : 0;
      depths.set(id, { character, depth: depthOf(shown, scroller, character) });
      clearTimeout(timer);
      timer = setTimeout(store, SETTLED_AFTER);
    };

    void recallPlace(id).then((kept) => {
      if (gone || character !== null || !kept?.offset) return;
      character = kept.offset;
      restore();
    });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    const layout = new ResizeObserver(() => {
      if (character) restore();
      laidOut = sizes();
    });
    for (const watched of [scroller, text()]) if (watched) layout.observe(watched);
    addEventListener('pagehide', store);
    return () => {
      gone = true;
      if (timer) store();
      layout.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', store);
    };
  };
}
