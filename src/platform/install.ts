/**
 * `installed`: this window is the installed app, or the browser knows of one on this device; `promptable`:
 * `promptInstall` opens the browser's dialog. There is no dialog, but a way: on `ios` Share → Add to Home Screen; in the
 * `menu` of Firefox for Android; on a Mac in Safari's File menu to the `dock`; from the address bar of Firefox for
 * Windows to the `taskbar`. `never`: Firefox on other computers installs no apps. `unavailable`: the browser offers
 * nothing (now).
 */
export type InstallState = 'installed' | 'promptable' | ManualInstall | 'never' | 'unavailable';
export type ManualInstall = 'ios' | 'menu' | 'dock' | 'taskbar';

interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

const INSTALLED_MODES = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/** Firefox for Windows has a button for it since then. */
const FIRST_WITH_TASKBAR = 143;

let prompt: InstallPromptEvent | null = null;
let installedHere = false;
const listeners = new Set<() => void>();

/** From the import on: the browser makes its offer once, at a moment of its own. */
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  prompt = event as InstallPromptEvent;
  tell();
});
addEventListener('appinstalled', () => {
  prompt = null;
  installedHere = true;
  tell();
});

/** Asks the browser whether the app is installed beside this tab, where it tells: then nothing is offered. */
export async function lookForInstalled(): Promise<void> {
  const { getInstalledRelatedApps } = navigator as { getInstalledRelatedApps?: () => Promise<unknown[]> };
  try {
    const apps = (await getInstalledRelatedApps?.call(navigator)) ?? [];
    if (apps.length === 0) return;
    installedHere = true;
    tell();
  } catch {
    // This browser does not tell.
  }
}

/** Calls `listener` whenever `installState` may have changed. Returns a function that stops it. */
export function onInstallChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function installState(): InstallState {
  if (isStandalone() || installedHere) return 'installed';
  if (prompt) return 'promptable';
  return manualInstall() ?? 'unavailable';
}

/**
 * Opens the browser's install dialog. Call it from a person's action. The browser hands out each offer once, so after
 * either answer the state is no longer `promptable`.
 */
export async function promptInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  const offer = prompt;
  if (!offer) return 'unavailable';
  prompt = null;
  try {
    await offer.prompt();
    return (await offer.userChoice).outcome;
  } catch {
    return 'unavailable';
  } finally {
    tell();
  }
}

/** Asks both signals: iOS 26 may deny the display mode while `navigator.standalone` is true. */
function isStandalone(): boolean {
  return matchMedia(INSTALLED_MODES).matches || (navigator as { standalone?: boolean }).standalone === true;
}

/**
 * Keeps `data-installed` on the root element for as long as this window is the installed app, for styles: a media query
 * knows one of the two signals only. To be called before the app is first laid out.
 */
export function markStandalone(): void {
  const mark = () => document.documentElement.toggleAttribute('data-installed', isStandalone());
  mark();
  // Old Safari has no such event, and no window that changes its mode.
  matchMedia(INSTALLED_MODES).addEventListener?.('change', mark);
}

/** The way that browsers without an event for it have. Chromium has the event, and sends none where it is of no use. */
function manualInstall(): ManualInstall | 'never' | null {
  const { userAgent } = navigator;
  if (isIos()) return 'ios';
  if (/Android.*Firefox\//.test(userAgent)) return 'menu';
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox)
    return /Windows/.test(userAgent) && Number(firefox[1]) >= FIRST_WITH_TASKBAR ? 'taskbar' : 'never';
  // Since Safari 17; others name themselves beside it.
  const safari = /Macintosh.* Version\/(\d+).* Safari\//.exec(userAgent);
  return safari && Number(safari[1]) >= 17 ? 'dock' : null;
}

/** iPads call themselves Macs; no Mac has a touch screen. */
export function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

function tell(): void {
  for (const listener of listeners) listener();
}
