/** What the page says where the app does not start. */
import { appName } from '../../../core/appName.ts';

export const title = `${appName} konnte nicht starten`;
export const damaged =
  'Ein Teil der App ist auf diesem Gerät beschädigt oder fehlt. „Reparieren“ lädt die App neu; die Bibliothek bleibt, wie sie ist.';
/** On a device that never had the app. */
export const notHandedOut =
  'Die Website hat nicht die ganze App ausgegeben; vielleicht wird sie gerade erneuert. „Reparieren“ lädt sie noch einmal.';
export const repair = 'Reparieren';
export const repairing = 'Wird repariert …';
export const reload = 'Neu laden';

export const loadingTitle = `${appName} wird noch geladen`;
export const loading =
  'Bei langsamer Verbindung dauert das eine Weile. Wenn nichts kommt: neu laden oder es später noch einmal versuchen.';
/** Where not even what says the rest can be fetched. */
export const notLoaded = `${appName} konnte nicht geladen werden: Die Dateien kamen nicht an. Bitte verbinden, dann`;

/** Why a repair did not succeed. Nothing was removed by then. */
export const unrepaired = {
  offline:
    'Zum Reparieren wird einmal ein Netz gebraucht. Bitte verbinden und noch einmal „Reparieren“ antippen.',
  unreachable:
    'Die Website war nicht zu erreichen, und nichts wurde geändert. Bitte in einigen Minuten oder in einem anderen Netz erneut versuchen.',
  silent:
    'Die Website antwortet nicht, und nichts wurde geändert. Bitte in einigen Minuten oder in einem anderen Netz erneut versuchen.',
  page: 'Statt der Website hat etwas anderes geantwortet: Vielleicht verlangt dieses Netz eine Anmeldung. Danach noch einmal „Reparieren“ antippen.',
  site: 'Die Website gibt nicht die ganze App aus; vielleicht wird sie gerade erneuert. Nichts wurde geändert: bitte in einigen Minuten erneut versuchen.',
} as const;
/** After a repair that did not help. */
export const intact = `Die App wurde neu geladen und startet trotzdem nicht. Bitte den Browser aktualisieren oder wiederkommen, wenn es ein neueres ${appName} gibt; die Bibliothek bleibt, wie sie ist.`;
