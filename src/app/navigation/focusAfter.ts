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

/**
 * The same where what is shown follows step by step, as a text that is first there without its button, then gone: the focus
 * goes to the head of the view with each step, until it is somewhere else or something is pressed.
 */
export function focusHead(view: HTMLElement): void {
  const { ownerDocument: document } = view;
  const ended = new AbortController();
  const move = () => {
    if (!view.isConnected) return ended.abort();
    if (document.activeElement !== document.body) return;
    view.querySelector<HTMLElement>('[data-focus-target]')?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(move);
  watch.observe(document.body, { childList: true, subtree: true });
  ended.signal.addEventListener('abort', () => watch.disconnect());
  for (const act of ['keydown', 'pointerdown'])
    document.addEventListener(act, () => ended.abort(), { signal: ended.signal, capture: true });
  move();
}
