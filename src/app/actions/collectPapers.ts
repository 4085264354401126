import { createCollection } from '../../data/library/collections.ts';
import { moveEntry, recollect } from '../../data/library/entries.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { moved } from '../words/en/library.ts';
import * as words from '../words/en/organise.ts';
import { tellChange } from './tellChange.ts';
import { textsToKeep } from './textsOf.ts';

interface Named {
  id: string;
  name: string;
}

/**
 * Puts papers into collections and takes them out of others, in one change that can be undone.
 *
 * @param made names of collections that are to be made
 */
export function collectPapers(
  papers: readonly string[],
  into: readonly Named[],
  made: readonly string[],
  from: readonly Named[],
): Promise<boolean> {
  const ids = (shelves: readonly Named[]) => shelves.map(({ id }) => id);
  const names = (shelves: readonly Named[]) => shelves.map(({ name }) => name);
  const change = async () =>
    recollect(library.database, {
      papers,
      into: ids(into),
      from: ids(from),
      made,
      texts: into.length + made.length > 0 ? await textsToKeep(papers) : [],
    });
  return tellChange(change(), () => words.recollected(papers.length, [...names(into), ...made], names(from)));
}

/** @returns the id of the collection of that name, or null if it could not be made */
export async function makeCollection(name: string, parent: string | null): Promise<string | null> {
  try {
    const made = await createCollection(library.database, name, parent);
    if (!made) return null;
    await tellChange(Promise.resolve(made.change), () => words.collectionMade(name));
    return made.id;
  } catch (problem) {
    reportProblem(problem);
    return null;
  }
}

/** Moves a paper to a place in a collection, counted from 0; it can be undone. */
export function moveInCollection(collection: string, paper: string, to: number): Promise<boolean> {
  return tellChange(moveEntry(library.database, collection, paper, to), () => moved);
}
