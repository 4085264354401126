import type { Tag } from '../../data/library/tagBook.ts';
import { retag } from '../../data/library/tags.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/organise.ts';
import { tellChange } from './tellChange.ts';
import { textsToKeep } from './textsOf.ts';

/**
 * Puts tags on papers and takes others off, in one change that can be undone.
 *
 * @param on names; a tag that there is not yet is made
 */
export function tagPapers(
  papers: readonly string[],
  on: readonly string[],
  off: readonly Tag[],
): Promise<boolean> {
  const change = async () =>
    retag(library.database, {
      papers,
      on,
      off: off.map(({ id }) => id),
      texts: on.length > 0 ? await textsToKeep(papers) : [],
    });
  return tellChange(change(), () =>
    words.retagged(
      papers.length,
      on,
      off.map(({ name }) => name),
    ),
  );
}
