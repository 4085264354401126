import type { ShellFile } from './shellFiles.ts';

/**
 * JS, CSS and HTML after gzip, in bytes: what a phone has to fetch before it needs no network. Measured: Dexie 29 KB,
 * Svelte 17 KB, FlexSearch 4 KB, workbox-window 1 KB; the rest is ours. 15 KB of it, which read aloud, are kept but not
 * run before one listens; 6 KB read and merge prebuilt search
 * indexes, and 32 KB in all are the worker: what is read, ranked and explained off the main thread.
 */
export const SHELL_BUDGET = 150 * 1024;
/** The service worker after gzip, in bytes: every visit to the site may ask for it. */
export const WORKER_BUDGET = 3 * 1024;

const COUNTED = /\.(css|html|js)$/;

/** Bytes after gzip of the files that the budget is about. Fonts have none: text shows without waiting for them. */
export function shellSize(files: readonly ShellFile[]): number {
  return files.filter(({ path }) => COUNTED.test(path)).reduce((sum, { gzipped }) => sum + gzipped, 0);
}

/** Throws, naming the largest files, if the shell is over its budget. */
export function checkShellBudget(files: readonly ShellFile[]): void {
  const size = shellSize(files);
  if (size <= SHELL_BUDGET) return;
  const largest = files.filter(({ path }) => COUNTED.test(path)).sort((a, b) => b.gzipped - a.gzipped);
  const names = largest.slice(0, 5).map(({ path, gzipped }) => `${path} ${gzipped}`);
  throw new Error(
    `The shell has ${size} bytes gz, its budget is ${SHELL_BUDGET}. Largest: ${names.join(', ')}.`,
  );
}

/** Throws if the service worker is over its budget. `size` in bytes after gzip. */
export function checkWorkerBudget(size: number): void {
  if (size <= WORKER_BUDGET) return;
  throw new Error(`The service worker has ${size} bytes gz, its budget is ${WORKER_BUDGET}.`);
}
