/** Whether this browser takes its Back for a wish to close what lies over the page: Chrome and its kin do on Android. */
export function backIsCloseRequest(): boolean {
  return 'CloseWatcher' in window && /Android/.test(navigator.userAgent);
}
