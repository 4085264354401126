import type { Preferences } from '../../data/library/preferenceValues.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { readAloud } from '../state/reader/readAloud.svelte.ts';

/** Chooses the pace or the voice of reading aloud: heard at once, from the beginning of the sentence, and kept. */
export async function setReadAloud<K extends 'speechRate' | 'speechVoice'>(
  key: K,
  value: Preferences[K],
): Promise<void> {
  const kept = preferences.set(key, value);
  readAloud.settingsChanged();
  await kept;
}
