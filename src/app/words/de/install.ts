import { appName } from '../../../core/appName.ts';
import type { ManualInstall } from '../../../platform/install.ts';

/** What to do where the browser has no button for it. */
export const steps: Readonly<Record<ManualInstall, string>> = {
  ios: '„Teilen“ antippen (in neueren Versionen von iOS hinter •••), dann „Zum Home-Bildschirm“, und „Als Web-App öffnen“ eingeschaltet lassen.',
  menu: 'Das Menü des Browsers öffnen und „App zum Startbildschirm hinzufügen“ antippen.',
  dock: 'In der Menüleiste von Safari „Ablage“ wählen, dann „Zum Dock hinzufügen“.',
  taskbar:
    'Am Ende der Adressleiste von Firefox auf die Schaltfläche drücken, die diese Website zur Taskleiste hinzufügt.',
};
/** Where the browser has no way at all. */
export const never = `Firefox auf diesem Rechner kann keine Apps installieren. ${appName} geht auch so: Es öffnet sich hier ohne Netz, ein Lesezeichen genügt. Chrome, Edge und Safari können es installieren.`;
/** The same where papers or app are not on this device. */
export const neverOnline = `Firefox auf diesem Rechner kann keine Apps installieren. Chrome, Edge und Safari können ${appName} installieren.`;

/** What is offered where there is no home screen. */
export const offerHere = `${appName} auf diesem Rechner installieren.`;
export const installableHere = `${offerHere} Es öffnet sich wie jede App und braucht kein Netz.`;
/** Where papers or app are not on this device. */
export const installableHereOnline = `${offerHere} Es öffnet sich wie jede App.`;
