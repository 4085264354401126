/** Where a scroller ends, or a message begins that lies over it, px from the top of the screen. */
export function freeBottomOf(scroller: Element): number {
  const messages = [...document.querySelectorAll('.toast')].map((toast) => toast.getBoundingClientRect());
  return Math.min(scroller.getBoundingClientRect().bottom, ...messages.map(({ top }) => top));
}
