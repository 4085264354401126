import { findChromium } from '../../../src/build/tools/findChromium.mjs';

/** What Playwright switches off itself: a list of one's own takes the place of its list. */
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
] as const;

/** Every window has two pages of its own for what is typed into an address bar: half of what a window costs. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const;

/** Chromium's own errands are switched off, so that every request seen is the app's. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // What draws in its place needs no process of its own.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR].join()}`,
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
