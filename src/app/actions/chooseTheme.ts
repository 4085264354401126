import type { Preferences } from '../../data/library/preferenceValues.ts';
import { preferences } from '../state/preferences.svelte.ts';

export function chooseTheme(theme: Preferences['theme']): Promise<void> {
  return preferences.set('theme', theme);
}
