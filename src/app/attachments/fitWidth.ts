/**
 * Gives an inline element the class `wide` while it is wider than the block it stands in. Scrolling every formula in a
 * box of its own would be simpler, but such a box has its baseline at the bottom and the formula would hang in the air.
 */
export function fitWidth(element: HTMLElement): () => void {
  const block = element.closest('p, li, h1, [data-testid]') ?? element.parentElement!;
  const check = () => {
    element.classList.remove('wide');
    const wide = element.getBoundingClientRect().width > block.clientWidth;
    element.classList.toggle('wide', wide);
    // What scrolls must be reachable by keyboard.
    if (wide) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const watcher = new ResizeObserver(check);
  watcher.observe(block);
  return () => watcher.disconnect();
}
