import type { ManualInstall } from '../../../platform/install.ts';

/** What to do where the browser has no button for it. */
export const steps: Readonly<Record<ManualInstall, string>> = {
  ios: 'Tap Share, then “Add to Home Screen”.',
  menu: 'Open the browser’s menu and tap “Install” or “Add to Home screen”.',
  dock: 'In Safari’s menu bar choose File, then “Add to Dock”.',
};
