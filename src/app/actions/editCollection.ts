import type { CollectionOrder, Shelf } from '../../data/library/collectionBook.ts';
import {
  moveCollection,
  nestCollection,
  orderCollection,
  removeCollection,
  renameCollection,
} from '../../data/library/collections.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/library.ts';
import { tellChange } from './tellChange.ts';

type Named = Pick<Shelf, 'id' | 'name'>;

export function changeCollectionName({ id }: Named, to: string): Promise<boolean> {
  return tellChange(renameCollection(library.database, id, to), () => words.renamed(to));
}

/** @param parent null to have it stand by itself */
export function putCollection({ id, name }: Named, parent: Named | null): Promise<boolean> {
  return tellChange(nestCollection(library.database, id, parent?.id ?? null), () =>
    parent ? words.nested(name, parent.name) : words.unnested(name),
  );
}

/** @param to its place among its neighbours, counted from 0 */
export function moveShelf({ id }: Named, to: number): Promise<boolean> {
  return tellChange(moveCollection(library.database, id, to), () => words.moved);
}

export function deleteCollection({ id, name }: Named): Promise<boolean> {
  return tellChange(removeCollection(library.database, id), () => words.removed(name));
}

/** How the papers in it are ordered: kept with it, and seen at once. */
export async function setCollectionOrder({ id }: Named, order: CollectionOrder): Promise<void> {
  await orderCollection(library.database, id, order).catch(reportProblem);
}
