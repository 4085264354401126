import { reportProblem } from '../state/frame/banners.svelte.ts';
import { listedIds } from '../state/list/listedIds.svelte.ts';
import { selection } from '../state/organise/selection.svelte.ts';

/** Chooses all papers of the list. */
export function chooseAll(): Promise<void> {
  return chooseBetween(0, listedIds.count);
}

/** Chooses all papers from the first of the list to the last that is chosen. */
export function chooseAbove(): Promise<void> {
  const toLastChosen = (ids: string[]) => ids.slice(0, ids.findLastIndex((id) => selection.has(id)) + 1);
  return chooseBetween(0, listedIds.count, toLastChosen);
}

/**
 * Chooses the papers of the rows `[from, to)`, unless choosing was ended or begun anew while they were read: these belong to
 * what was chosen then. A fault is told.
 *
 * @param wanted which of them, if not all
 */
export async function chooseBetween(
  from: number,
  to: number,
  wanted = (ids: string[]): string[] => ids,
): Promise<void> {
  const { ids: chosen } = selection;
  try {
    const ids = await listedIds.between(from, to);
    if (selection.ids === chosen) for (const id of wanted(ids)) selection.put(id, true);
  } catch (problem) {
    reportProblem(problem);
  }
}
