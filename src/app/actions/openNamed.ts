import { identifiersOf } from '../../core/paper/identifiers.ts';
import { content } from '../state/content.svelte.ts';
import { router } from '../state/router.svelte.ts';

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
    const { hits } = await content.search(address, 1, AbortSignal.timeout(WITHIN));
    const [paper] = hits.length > 0 ? await content.papers([hits[0]!.id]) : [];
    // What finds addresses may not be here: then it is a paper with words of the address.
    if (!paper || ![paper.id, ...identifiersOf(paper)].some((name) => names.includes(name))) return false;
    if (router.route.view !== 'library' || router.route.part !== 'bring') return false;
    router.go({ view: 'paper', id: paper.id });
    return true;
  } catch {
    return false;
  }
}
