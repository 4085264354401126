import { FaultError } from '../../data/fault.ts';
import { getCopies } from '../../data/library/copies.ts';
import { saveAll, unsaveAll } from '../../data/library/states.ts';
import { askToPersist } from '../../platform/persistence.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/organise.ts';
import { tellChange } from './tellChange.ts';
import { textsOf } from './textsOf.ts';

/** Saves papers with copies of their texts, or takes the saves back, in one change; it can be undone. */
export async function savePapers(ids: readonly string[], isSaved: boolean): Promise<boolean> {
  const { database } = library;
  if (!isSaved) return tellChange(unsaveAll(database, ids), words.unsavedMany);
  const wanted = ids.filter((id) => !library.isSaved(id));
  const keep = async () => {
    const here = await textsOf(wanted);
    const found = new Set(here.map(({ id }) => id));
    // What was tagged or noted has its text still when it left the content.
    const kept = await getCopies(
      database,
      wanted.filter((id) => !found.has(id)),
    );
    const papers = [...here, ...kept];
    if (papers.length < wanted.length) throw new FaultError({ kind: 'no-text' });
    return saveAll(database, papers);
  };
  // A save writes a paper's state and its text.
  const done = await tellChange(keep(), () => words.savedMany(wanted.length));
  if (done) void askToPersist();
  return done;
}
