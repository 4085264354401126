import type { Paper } from '../../core/paper/paper.ts';
import { withoutCopy } from '../../data/library/copyWishes.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';

/** Texts asked of the worker in one go. */
const AT_ONCE = 200;

/** The texts of these papers that are on this device and that nothing keeps yet. */
export async function textsToKeep(ids: readonly string[]): Promise<Paper[]> {
  return textsOf(await withoutCopy(library.database, ids));
}

/** The texts of these papers that are on this device, in their order. */
export async function textsOf(ids: readonly string[]): Promise<Paper[]> {
  const papers: (Paper | null)[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    papers.push(...(await content.papers(ids.slice(at, at + AT_ONCE))));
  return papers.filter((paper) => paper !== null);
}
