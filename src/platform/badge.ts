interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** True if the icon of the installed app can carry a number here. */
export function canBadge(): boolean {
  return 'setAppBadge' in navigator;
}

/** Puts a number on the icon of the installed app; with 0 there is none. Where that is refused, nothing happens. */
export function setBadge(count: number): void {
  const badging = navigator as Badging;
  const done = count > 0 ? badging.setAppBadge?.(count) : badging.clearAppBadge?.();
  done?.catch(() => undefined);
}
