import { findChromium } from '../../../src/build/findChromium.mjs';

/** Chromium's own errands are switched off, so that every request seen is the app's. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of all end-to-end tests, as Playwright options. */
export const CHROMIUM = {
  browserName: 'chromium',
  launchOptions: { args: FLAGS, ...executable() },
} as const;

function executable(): { executablePath?: string } {
  const path = findChromium();
  return path ? { executablePath: path } : {};
}
