import { hide, unhide } from '../../data/library/hidden.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/organise.ts';
import { tellChange } from './tellChange.ts';

/** Hides papers from the list of all papers and from what is found, or shows them again; either can be undone. */
export function hidePapers(ids: readonly string[], isHidden: boolean): Promise<boolean> {
  const change = isHidden ? hide(library.database, ids) : unhide(library.database, ids);
  return tellChange(change, isHidden ? words.hiddenMany : words.shownMany);
}
