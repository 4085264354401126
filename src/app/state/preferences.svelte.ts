import {
  DEFAULT_PREFERENCES,
  type PreferenceKey,
  type Preferences,
} from '../../data/library/preferenceValues.ts';
import { getPreferences, setPreference } from '../../data/library/preferences.ts';
import { watch } from '../../data/liveQuery.ts';
import { rememberTheme, tintBrowser } from '../theme.ts';
import { reportProblem } from './banners.svelte.ts';
import { library } from './library.svelte.ts';

/** The person's preferences, live in every tab. */
class StoredPreferences {
  #current = $state.raw<Preferences>(DEFAULT_PREFERENCES);

  get current(): Preferences {
    return this.#current;
  }

  follow(): void {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintBrowser);
    watch(
      () => getPreferences(library.database),
      (stored) => {
        this.#current = stored;
        rememberTheme(stored.theme);
      },
      reportProblem,
    );
  }

  /** Takes effect at once and is stored; a fault of storage is told, and the choice lasts for this visit. */
  async set<K extends PreferenceKey>(key: K, value: Preferences[K]): Promise<void> {
    this.#current = { ...this.#current, [key]: value };
    if (key === 'theme') rememberTheme(this.#current.theme);
    await setPreference(library.database, key, value).catch(reportProblem);
  }
}

export const preferences = new StoredPreferences();
