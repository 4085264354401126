interface LaunchQueue {
  setConsumer(
    consumer: (launch: { targetURL?: string; files?: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/**
 * Calls `listener` with the hash of each address that this window is asked to show: where a browser can, a shortcut of
 * the icon comes to the window that is open, and does not open another. Empty for the icon alone.
 *
 * @param begun the hash that this window was opened with: that launch is told as well, and late
 * @param onFiles is called with the files that a launch is to open, also with the first; null for one that cannot be opened
 */
export function followLaunches(
  begun: string,
  listener: (hash: string) => void,
  onFiles: (files: Promise<(File | null)[]>) => void = () => undefined,
): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let isFirst = entry?.type === 'navigate';
  launchQueue?.setConsumer(({ targetURL, files = [] }) => {
    const hash = targetURL ? new URL(targetURL).hash : '';
    if (!isFirst || hash !== begun) listener(hash);
    isFirst = false;
    if (files.length > 0) onFiles(Promise.all(files.map((file) => file.getFile().catch(() => null))));
  });
}
