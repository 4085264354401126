import type { ManualInstall } from '../../../platform/install.ts';

/** What to do where the browser has no button for it. */
export const steps: Readonly<Record<ManualInstall, string>> = {
  ios: '„Teilen“ antippen, dann „Zum Home-Bildschirm“.',
  menu: 'Das Menü des Browsers öffnen und „Installieren“ oder „Zum Startbildschirm hinzufügen“ antippen.',
  dock: 'In der Menüleiste von Safari „Ablage“ wählen, dann „Zum Dock hinzufügen“.',
};
