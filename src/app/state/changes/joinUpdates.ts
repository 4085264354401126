import type { EarlierText, UpdateNote } from '../../../data/content/updateNote.ts';

/** What several updates changed together: lists without repeats, and how many papers there are of each kind in all. */
export type Joined = Omit<UpdateNote, 'version' | 'at'>;

/**
 * A paper that one update brought and another reworded is new; one that several reworded is compared with what it said
 * before the first of them.
 *
 * @param notes the newest first, of papers as they are now (`changesOf`)
 */
export function joinUpdates(notes: readonly UpdateNote[]): Joined {
  const added = new Set(notes.flatMap((note) => note.added));
  const reworded = new Map<string, EarlierText>();
  const gone = new Map<string, Joined['gone'][number]>();
  for (const note of notes) {
    for (const text of note.reworded) if (!added.has(text.id)) reworded.set(text.id, text);
    for (const paper of note.gone) if (!gone.has(paper.id)) gone.set(paper.id, paper);
  }
  const unlisted = (count: (note: UpdateNote) => number) => notes.reduce((sum, note) => sum + count(note), 0);
  return {
    added: [...added],
    addedTotal: added.size + unlisted((note) => note.addedTotal - note.added.length),
    reworded: [...reworded.values()],
    rewordedTotal: reworded.size + unlisted((note) => note.rewordedTotal - note.reworded.length),
    gone: [...gone.values()],
    goneTotal: gone.size + unlisted((note) => note.goneTotal - note.gone.length),
  };
}
