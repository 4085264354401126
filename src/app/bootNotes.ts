import { storageKey } from '../platform/basePath.ts';

/**
 * Leaves a note where `boot.js` finds it before the first paint: IndexedDB answers too late for that.
 *
 * @returns false where storage is refused
 */
export function leaveNote(name: 'theme' | 'language', value: string): boolean {
  try {
    localStorage.setItem(storageKey(name), value);
    return true;
  } catch {
    return false;
  }
}
