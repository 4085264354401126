import type { Attachment } from 'svelte/attachments';

/** How far one must scroll before it counts as a direction, px. */
const SLOP = 12;

/**
 * Tells whether one scrolls on, to what is below, or back, in anything within the element. At the top of what is scrolled
 * one is back.
 */
export function scrollDirection(tell: (onward: boolean) => void): Attachment<HTMLElement> {
  return (element) => {
    /** Where each scroller stood when its direction was last told, px. */
    const tops = new WeakMap<Element, number>();

    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      const { scrollTop } = target;
      const by = scrollTop - (tops.get(target) ?? 0);
      if (Math.abs(by) < SLOP && scrollTop > SLOP) return;
      tops.set(target, scrollTop);
      tell(by > 0 && scrollTop > SLOP);
    };

    // Scroll events do not rise from the scrollers within.
    const options = { capture: true, passive: true };
    element.addEventListener('scroll', onScroll, options);
    return () => element.removeEventListener('scroll', onScroll, options);
  };
}
