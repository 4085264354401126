import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import {
  DEFAULT_PREFERENCES,
  isPreference,
  type PreferenceKey,
  type Preferences,
} from './preferenceValues.ts';
import { withRoom } from './reserve.ts';

/** All preferences; what is not stored, or stored and not usable, is the default. */
export async function getPreferences(library: LibraryDatabase): Promise<Preferences> {
  const stored = await withConnection(library, () => library.preferences.toArray());
  const usable = stored.filter(
    ({ key, value }) => Object.hasOwn(DEFAULT_PREFERENCES, key) && isPreference(key as PreferenceKey, value),
  );
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(usable.map(({ key, value }) => [key, value])) };
}

/** Throws a RangeError for a value that the app itself could not read back. */
export async function setPreference<K extends PreferenceKey>(
  library: LibraryDatabase,
  key: K,
  value: Preferences[K],
): Promise<void> {
  if (!isPreference(key, value))
    throw new RangeError(`${String(value)} is no value for the preference ${key}.`);
  await withRoom(library, () =>
    library.transaction('rw', library.preferences, async () => {
      // With fields that only a newer version of the app knows.
      const stored = await library.preferences.get(key);
      await library.preferences.put({ ...stored, key, value });
    }),
  );
}
