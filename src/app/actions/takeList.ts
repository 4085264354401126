import { dropParts } from '../../data/library/listParts.ts';
import { takeList as take } from '../../data/library/takenList.ts';
import { askToPersist } from '../../platform/persistence.ts';
import { library } from '../state/library/library.svelte.ts';
import { taken } from '../words/en/passing.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import type { OpenedList } from './openList.ts';
import { joinBrought } from './joinOwn.ts';
import { tellChange } from './tellChange.ts';

/** What is to be done with the papers of a list. */
export interface TakeWish {
  save: boolean;
  /** Into the collection of its name. */
  collect: boolean;
  tags: boolean;
  /** With notes and highlights. */
  notes: boolean;
}

/** Takes a list over in one change that can be undone. @returns false if it could not be made */
export async function takeList(opened: OpenedList, wish: TakeWish): Promise<boolean> {
  const { papers, name, tags, notes, highlights } = opened;
  const change = take(library.database, {
    papers: papers.map(({ id }) => id),
    texts: papers.filter(({ here }) => here).map(({ paper }) => paper),
    brought: papers.filter(({ here }) => !here).map(({ paper }) => paper),
    save: wish.save,
    collection: wish.collect ? name : '',
    tags: wish.tags ? tags : [],
    notes: wish.notes ? notes : [],
    highlights: wish.notes ? highlights : [],
  });
  const done = await tellChange(change, () => taken(papers.length));
  if (done) {
    joinBrought(await change);
    void askToPersist();
  }
  return done;
}

/** Forgets the codes that were scanned of a list. */
export async function forgetParts(list: number): Promise<void> {
  try {
    await dropParts(library.database, list);
  } catch (problem) {
    reportProblem(problem);
  }
}
