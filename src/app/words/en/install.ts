import { appName } from '../../../core/appName.ts';
import type { ManualInstall } from '../../../platform/install.ts';

/** What to do where the browser has no button for it. */
export const steps: Readonly<Record<ManualInstall, string>> = {
  ios: 'Tap Share (in newer versions of iOS it is behind •••), then “Add to Home Screen”, and leave “Open as Web App” on.',
  menu: 'Open the browser’s menu and tap “Add app to Home screen”.',
  dock: 'In Safari’s menu bar choose File, then “Add to Dock”.',
  taskbar: 'Press the button at the end of Firefox’s address bar that adds this site to the taskbar.',
};
/** Where the browser has no way at all. */
export const never = `Firefox on this computer cannot install apps. ${appName} works without: it opens here with no network, so a bookmark is all it takes. Chrome, Edge and Safari can install it.`;
/** The same where papers or app are not on this device. */
export const neverOnline = `Firefox on this computer cannot install apps. Chrome, Edge and Safari can install ${appName}.`;

/** What is offered where there is no home screen. */
export const offerHere = `Install ${appName} on this computer.`;
export const installableHere = `${offerHere} It opens like any app and needs no network.`;
/** Where papers or app are not on this device. */
export const installableHereOnline = `${offerHere} It opens like any app.`;
