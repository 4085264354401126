import type { Stamp } from '../../../core/merge/stamp.ts';
import { storageKey } from '../../../platform/basePath.ts';

/** A text that was not stored yet when the page was left, and the versions that its writer had seen. */
export interface Draft {
  text: string;
  known: readonly Stamp[];
}

const keyOf = (name: string) => storageKey(`draft/${name}`);

/** Keeps a draft at once: a page that is being left is given no time for a database. False where storage refuses. */
export function keepDraft(name: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function draftOf(name: string): Draft | null {
  try {
    const { text, known } = JSON.parse(localStorage.getItem(keyOf(name)) ?? '') as Partial<Draft>;
    return typeof text === 'string' && Array.isArray(known) ? { text, known } : null;
  } catch {
    return null;
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Where storage is refused there is none.
  }
}
