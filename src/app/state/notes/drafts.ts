import type { Stamp } from '../../../core/merge/stamp.ts';
import { remember, remembered } from '../../../platform/remembered.ts';

/** A text that was not stored yet when the page was left, and the versions that its writer had seen. */
export interface Draft {
  text: string;
  known: readonly Stamp[];
}

const nameOf = (name: string) => `draft/${name}`;

/** Keeps a draft at once: a page that is being left is given no time for a database. False where storage refuses. */
export function keepDraft(name: string, draft: Draft): boolean {
  return remember(nameOf(name), draft);
}

export function draftOf(name: string): Draft | null {
  const { text, known } = Object(remembered(nameOf(name))) as Partial<Draft>;
  return typeof text === 'string' && Array.isArray(known) ? { text, known } : null;
}

export function dropDraft(name: string): void {
  remember(nameOf(name), null);
}
