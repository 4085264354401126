import { vi } from 'vitest';
import type { Change } from '../../src/core/merge/change.ts';

const undos = new Map<string, () => Promise<unknown>>();

/** A change that is undone by this, for what shows changes and does not read them. */
export function undoneBy(undo: () => Promise<unknown> = () => Promise.resolve()): Change {
  const id = `change ${undos.size}`;
  undos.set(id, undo);
  return { id, at: 0, edits: [] };
}

/** In place of `data/library/undo.ts`. */
export const undoChange = vi.fn(async (_library: unknown, change: Change): Promise<Change> => {
  await undos.get(change.id)!();
  return change;
});
export default undoChange;
