import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Path of the Chromium that checks and benchmarks drive: the one named by OFFPRINT_CHROMIUM, else the first of
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
  return onPath() ?? downloaded();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(canRun) ?? null;
}

/** Playwright knows where its own browser would be; before packages are installed there is no one to ask. */
function downloaded() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
