/**
 * True if the browser knows that there is no network. False proves nothing: what it is connected to may lead nowhere.
 */
export function isOffline(): boolean {
  return !navigator.onLine;
}
