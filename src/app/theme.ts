import type { Preferences } from '../data/library/preferenceValues.ts';
import { storageKey } from '../platform/basePath.ts';

/**
 * Shows a theme, and leaves a note of it where `boot.js` finds it before the first paint: IndexedDB answers too late
 * for that.
 */
export function rememberTheme(theme: Preferences['theme']): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(storageKey('theme'), theme);
  } catch {
    // Without storage the theme still holds; the next start may flash.
  }
}
