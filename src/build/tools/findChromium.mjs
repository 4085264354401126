import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * Path of the whole Chromium that checks and benchmarks drive: the one named by OFFPRINT_CHROMIUM, else the first of
 * chromium, chromium-browser and google-chrome on PATH, else Playwright's own download.
 *
 * @returns {string | null} null when this machine has none of them
 * @throws {Error} when OFFPRINT_CHROMIUM names something that cannot be run
 */
export function findChromium() {
  const named = process.env.OFFPRINT_CHROMIUM;
  if (named) {
    if (!canRun(named))
      throw new Error(`OFFPRINT_CHROMIUM names ${named}, which cannot be run. Mend or unset it.`);
    return named;
  }
  return onPath(NAMES) ?? downloaded();
}

/**
 * Path of a headless shell, which is Chromium without windows and takes about half the processor time for a test: the
 * first of chromium-headless-shell and chrome-headless-shell on PATH, else Playwright's own download.
 *
 * @returns {string | null} null when this machine has none, and where OFFPRINT_CHROMIUM names the browser for all
 */
export function findHeadlessShell() {
  if (process.env.OFFPRINT_CHROMIUM) return null;
  return onPath(SHELL_NAMES) ?? downloadedShell();
}

/** @param {string[]} names the first of them that any folder has */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(canRun) ?? null;
}

function downloaded() {
  const path = playwrightsOwn();
  return path && existsSync(path) ? path : null;
}

/** Where Playwright would have its own browser; before packages are installed there is no one to ask. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * The headless shell that Playwright has downloaded lies beside its whole browser: `chromium-N/…/chrome`,
 * `chromium_headless_shell-N/…/chrome-headless-shell`.
 */
function downloadedShell() {
  const whole = playwrightsOwn();
  const folder = whole?.replace(/([\\/])chromium-(\d+)[\\/].*/, '$1chromium_headless_shell-$2');
  if (!folder || folder === whole || !existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const shell = files.find((file) => /(?:^|[\\/])(?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(file));
  return shell ? join(folder, shell) : null;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
