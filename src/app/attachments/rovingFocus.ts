import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** What each key does to the place of the focus among so many, where text runs from left to right. */
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};
const MIRRORED: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/**
 * Makes the buttons of a toolbar one stop of the Tab key: within, arrows move, and Tab comes back to the button used
 * last (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/).
 */
export const rovingFocus: Attachment<HTMLElement> = (toolbar) => {
  const buttons = () => [...toolbar.querySelectorAll('button')];
  const stopAt = (stop: EventTarget | null | undefined) =>
    buttons().forEach((button) => (button.tabIndex = button === stop ? 0 : -1));
  const onkeydown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const mirrored = getComputedStyle(toolbar).direction === 'rtl' && MIRRORED[event.key];
    const move = MOVES[mirrored || event.key];
    if (!move) return;
    event.preventDefault();
    const all = buttons();
    all[move(all.indexOf(event.target as HTMLButtonElement), all.length)]?.focus();
  };
  stopAt(buttons()[0]);
  const listening = [
    on(toolbar, 'focusin', ({ target }) => stopAt(target)),
    on(toolbar, 'keydown', onkeydown),
  ];
  return () => listening.forEach((stop) => stop());
};
