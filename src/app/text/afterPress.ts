/** How long after a finger or button was lifted its click has come, ms. */
const CLICKED_WITHIN = 120;

let isDown = false;
if (typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (isDown = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => (isDown = false), { capture: true });
}

/**
 * Waits until what is being pressed was clicked: what goes away when the focus leaves it would else move the button away
 * from under the finger.
 */
export function afterPress(act: () => void): void {
  const soon = () => setTimeout(act, CLICKED_WITHIN);
  if (!isDown) return void soon();
  const ends = new AbortController();
  const lifted = () => {
    ends.abort();
    soon();
  };
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, lifted, { capture: true, signal: ends.signal });
}
