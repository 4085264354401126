import { findChromium, findHeadlessShell } from '../../../src/build/tools/findChromium.mjs';

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

/**
 * The whole Chromium, as Playwright options: of devices, benchmarks and pictures, and of tests that say
 * `test.use(CHROMIUM)` because they need what a headless shell has not.
 */
export const CHROMIUM = asOptions(findChromium());

/** The browser that tests share: the headless shell, which draws no windows, where there is one. */
export const SHARED = asOptions(findHeadlessShell() ?? findChromium());

function asOptions(path: string | null) {
  return {
    browserName: 'chromium',
    launchOptions: { args: FLAGS, ...(path && { executablePath: path }) },
  } as const;
}
