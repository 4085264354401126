import type { BrowserContext } from '@playwright/test';

/**
 * What the app does of itself after a start reads every part of it that may be wanted later, one after the other, whenever
 * the page has nothing to do: more work than the start, with every load of the page. In this context parts that nobody
 * asks for come as slowly as on a device that has much else to do.
 */
export async function readAheadSlowly(context: BrowserContext): Promise<void> {
  await context.addInitScript(slowDown);
}

/** Runs in the page, before the app. */
function slowDown(): void {
  /** What is begun after the first list, what runs while the app is open, and the first part that is read ahead. */
  const AT_ONCE = 3;
  const PAUSE_MS = 10_000;
  const whenIdle = globalThis.requestIdleCallback;
  const asked = new Set<IdleRequestCallback>();
  globalThis.requestIdleCallback = (work, options) => {
    asked.add(work);
    if (asked.size <= AT_ONCE) return whenIdle(work, options);
    return window.setTimeout(() => whenIdle(work, options), PAUSE_MS);
  };
}
