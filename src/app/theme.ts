import { DEFAULT_PREFERENCES, isPreference, type Preferences } from '../data/library/preferenceValues.ts';
import { leaveNote } from './bootNotes.ts';

/**
 * Shows a theme, and leaves a note of it where `boot.js` finds it before the first paint: IndexedDB answers too late
 * for that.
 */
export function rememberTheme(theme: Preferences['theme']): void {
  document.documentElement.dataset['theme'] = theme;
  tintBrowser();
  // Without storage the theme still holds; the next start may flash.
  leaveNote('theme', theme);
}

/** The theme that `boot.js` found noted and shows, until the stored one is known. */
export function notedTheme(): Preferences['theme'] {
  const noted = document.documentElement.dataset['theme'];
  return isPreference('theme', noted) ? (noted as Preferences['theme']) : DEFAULT_PREFERENCES.theme;
}

/**
 * The browser's own bars take the colour of the page; without this they would follow the system alone. To be called
 * when the system changes its mind, too.
 */
export function tintBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = backgroundColor;
  }
}
