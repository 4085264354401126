import { plainTitle } from '../../words/wording.ts';
import { content } from '../content/content.svelte.ts';

/** A paper to link to. */
export interface NamedPaper {
  id: string;
  /** As plain text. */
  title: string;
}

/** As many as one looks through at a glance. */
const MOST = 5;

/** Papers that a title being typed may mean, by the app's own search; none where nothing can be searched. */
export async function papersNamed(typed: string, signal: AbortSignal): Promise<NamedPaper[]> {
  if (!/[\p{L}\p{N}]/u.test(typed)) return [];
  try {
    const { hits } = await content.search(typed, MOST, signal);
    return hits.slice(0, MOST).map((hit) => ({ id: hit.id, title: plainTitle(hit) }));
  } catch {
    return [];
  }
}
