interface LaunchQueue {
  setConsumer(consumer: (launch: { targetURL?: string }) => void): void;
}

/**
 * Calls `listener` with the hash of each address that this window is asked to show: where a browser can, a shortcut of
 * the icon comes to the window that is open, and does not open another. Empty for the icon alone.
 *
 * @param begun the hash that this window was opened with: that launch is told as well, and late
 */
export function followLaunches(begun: string, listener: (hash: string) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let isFirst = entry?.type === 'navigate';
  launchQueue?.setConsumer(({ targetURL }) => {
    const hash = targetURL ? new URL(targetURL).hash : '';
    if (!isFirst || hash !== begun) listener(hash);
    isFirst = false;
  });
}
