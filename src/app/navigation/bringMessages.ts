/**
 * Shows what is told within an open sheet: what lies beneath one is neither seen nor read out, and cannot be pressed.
 *
 * @param host a live region of the sheet
 * @returns what takes it back to where it was
 */
export function bringMessages(host: HTMLElement): () => void {
  const returns = [...document.querySelectorAll('.app > .slot')].map((slot) => {
    const place = document.createComment('');
    slot.replaceWith(place);
    host.append(slot);
    return () => place.replaceWith(slot);
  });
  return () => returns.forEach((goBack) => goBack());
}
