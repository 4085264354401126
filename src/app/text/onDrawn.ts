/** Tells each time that a text is drawn anew or laid out in other lines. @returns ends it */
export function onDrawn(text: HTMLElement, tell: () => void): () => void {
  const watcher = new MutationObserver(tell);
  watcher.observe(text, { childList: true, characterData: true, subtree: true });
  const size = new ResizeObserver(tell);
  size.observe(text);
  return () => {
    watcher.disconnect();
    size.disconnect();
  };
}
