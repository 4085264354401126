import type { PreferenceKey, Preferences } from '../../data/library/preferenceValues.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';

/** Sets a preference; it takes effect at once, in every tab, and is kept. */
export async function setPreference<K extends PreferenceKey>(key: K, value: Preferences[K]): Promise<void> {
  await preferences.set(key, value);
}
