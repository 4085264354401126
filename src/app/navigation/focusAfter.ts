/**
 * Once a button has left the page with what it was about, and the focus with it: gives the focus to the first of these that
 * are still there, or else to the head of the view. What is shown may follow a change of the library only later.
 *
 * @param others in the order in which they are to be thought of
 */
export function focusAfter(button: HTMLElement, others: readonly HTMLElement[], view: HTMLElement): void {
  const move = () => {
    if (document.activeElement !== document.body || !view.isConnected) return;
    const next = others.find((other) => other.isConnected);
    (next ?? view.querySelector<HTMLElement>('[data-focus-target]'))?.focus({ preventScroll: true });
  };
  if (!button.isConnected) return move();
  const watch = new MutationObserver(() => {
    if (button.isConnected) return;
    watch.disconnect();
    move();
  });
  watch.observe(view.ownerDocument.body, { childList: true, subtree: true });
}
