/**
 * Gives an inline element the class `wide` while it is wider than the block it stands in. Scrolling every formula in a
 * box of its own would be simpler, but such a box has its baseline at the bottom and the formula would hang in the air.
 */
export function fitWidth(element: HTMLElement): () => void {
  const block = element.closest('p, li, h1, [data-testid]') ?? element.parentElement!;
  const check = () => {
    element.classList.remove('wide');
    element.classList.toggle('wide', element.getBoundingClientRect().width > block.clientWidth);
  };
  const watcher = new ResizeObserver(check);
  watcher.observe(block);
  return () => watcher.disconnect();
}
