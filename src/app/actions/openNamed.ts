import { identifiersOf } from '../../core/paper/identifiers.ts';
import { readOwnPapers } from '../../data/library/ownPapers.ts';
import { withinTime } from '../../platform/withinTime.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';

/** Milliseconds: where nothing is found by then, one goes on without. */
const WITHIN = 3000;

/**
 * Opens the paper of an address, if it is on this device and the view of what is brought is still shown.
 *
 * @param names what names it (`core/paper/identifiers.ts`)
 * @returns whether it is open; never rejects
 */
export async function openNamed(address: string, names: readonly string[]): Promise<boolean> {
  try {
    const id = await withinTime(WITHIN, idOf(address, names));
    if (!id || router.route.view !== 'library' || router.route.part !== 'bring') return false;
    router.go({ view: 'paper', id });
    return true;
  } catch {
    return false;
  }
}

async function idOf(address: string, names: readonly string[]): Promise<string | null> {
  return (await idAmong(names)) ?? (await idBySearch(address, names));
}

/** Most papers are called by what names them. Own ones are asked for here: right after a start no search knows them yet. */
async function idAmong(names: readonly string[]): Promise<string | null> {
  const papers = [...(await readOwnPapers(library.database, names)), ...(await content.papers([...names]))];
  return papers.find((paper) => paper !== null)?.id ?? null;
}

async function idBySearch(address: string, names: readonly string[]): Promise<string | null> {
  const { hits } = await content.search(address, 1, AbortSignal.timeout(WITHIN));
  const [paper] = hits.length > 0 ? await content.papers([hits[0]!.id]) : [];
  // What finds addresses may not be here: then it is a paper with words of the address.
  return paper && identifiersOf(paper).some((name) => names.includes(name)) ? paper.id : null;
}
