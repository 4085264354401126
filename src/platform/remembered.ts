import { storageKey } from './basePath.ts';

/**
 * What this browser remembers for a deployment beside its databases: conveniences, as JSON in `localStorage`, which is read
 * at once, before the first picture. It may be of an older version of the app, or be anything.
 *
 * @returns null where nothing is remembered, or storage is refused
 */
export function remembered(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey(name)) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Remembers a value in place of the one before.
 *
 * @param value null to forget it
 * @returns false where storage is full or refused
 */
export function remember(name: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
