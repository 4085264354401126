import type { PaperHeading } from '../../core/paper/paper.ts';
import { removeOwnPapers } from '../../data/library/ownPapers.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/bring.ts';
import { tellChange } from './tellChange.ts';

/** Removes a paper that the person brought; what was saved and noted of it stays. */
export function removeOwn({ id }: Pick<PaperHeading, 'id'>): Promise<boolean> {
  return tellChange(removeOwnPapers(library.database, [id]), () => words.removed);
}
