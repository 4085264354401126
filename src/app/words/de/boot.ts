/** What the page says where the app does not start. */

export const title = 'Offprint konnte nicht starten';
export const damaged =
  'Ein Teil der App ist auf diesem Gerät beschädigt oder fehlt. „Reparieren“ lädt die App neu; die Bibliothek bleibt, wie sie ist.';
export const repair = 'Reparieren';
export const repairing = 'Wird repariert …';
export const reload = 'Neu laden';
export const needsNetwork =
  'Zum Reparieren wird einmal ein Netz gebraucht. Bitte verbinden und noch einmal „Reparieren“ antippen.';
