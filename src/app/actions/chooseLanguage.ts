import type { Preferences } from '../../data/library/preferenceValues.ts';
import { storageKey } from '../../platform/basePath.ts';
import { leaveNote } from '../bootNotes.ts';
import { reportFault } from '../state/frame/banners.svelte.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { storeUnsaved } from '../state/notes/unsaved.ts';
import { languageFor } from '../words/languages.ts';

type Choice = Preferences['language'];

/**
 * Keeps the choice, and starts the app again in its language, with what is being written stored before. What could not be
 * kept, so that a start would not know of it, is no choice.
 */
export async function chooseLanguage(choice: Choice): Promise<void> {
  const before = preferences.current.language;
  if (!(await preferences.set('language', choice)) || preferences.current.language !== choice) return;
  if (!leaveNote('language', choice)) {
    await preferences.set('language', before);
    return reportFault({ kind: 'unavailable' });
  }
  if (!isSpoken(choice)) await restartInLanguage();
}

/** Whether the app speaks already what was chosen: in another tab, or by a backup, it may have been something else. */
export function isSpoken(choice: Choice): boolean {
  const { lang, dataset } = document.documentElement;
  return languageFor(choice, navigator.languages, dataset['ownLanguage'] ?? lang) === lang;
}

export async function restartInLanguage(): Promise<void> {
  await storeUnsaved();
  try {
    sessionStorage.setItem(storageKey('language-chosen'), '');
  } catch {
    // The focus is then where a start puts it.
  }
  location.reload();
}

/** True once after such a restart: whoever chose a language goes on where they did. */
export function cameFromLanguage(): boolean {
  try {
    const key = storageKey('language-chosen');
    const came = sessionStorage.getItem(key) !== null;
    sessionStorage.removeItem(key);
    return came;
  } catch {
    return false;
  }
}
