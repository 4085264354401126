/** How an import stands, as far as work that can wait asks for it. */
export interface Arrivals {
  /** Another object whenever more has been fetched, or stored. */
  readonly state: unknown;
  /** Whether an import is under way, and nobody waits for what would wait for it. */
  readonly goFirst: boolean;
}

export const NO_ARRIVALS: Arrivals = { state: null, goFirst: false };

/**
 * How long nothing must arrive, milliseconds, for the line to be slow enough that other work is done meanwhile. On a fast line
 * there is no such moment before the end.
 */
const QUIET_MS = 100;

/**
 * Waits until an import leaves the processor alone, has ended, or somebody wants what waits.
 *
 * @param isEnded whether what waits is not wanted any more: an import of a thousand shards has another one wait for each
 */
export async function untilQuiet(arrivals: Arrivals, isEnded: () => boolean = () => false): Promise<void> {
  while (arrivals.goFirst && !isEnded()) {
    const { state } = arrivals;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (state === arrivals.state) return;
  }
}
