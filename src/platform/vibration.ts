/** How long a tick is felt, ms: about as long as one of the system's own. */
const TICK = 10;

/** A tick to be felt, on devices that have it. Before a first tap browsers refuse it, and say so in the console. */
export function vibrate(): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(TICK);
}
