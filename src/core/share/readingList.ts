/** A reading list as it is passed on: what it is called, which papers are on it, and their tags. */
export interface ReadingList {
  /** Empty for a list without a name. */
  name: string;
  papers: readonly ListedPaper[];
  tags: readonly ListTag[];
}

/** A paper that every device with the same content has: told by the mark of its id (`mark.ts`). */
export interface MarkedPaper {
  mark: number;
}

/** A paper that is told in words, for a device that may not have it. */
export interface ToldPaper {
  id: string;
  title: string;
  /** Its own page, where none follows from its id: absolute, `http:` or `https:` only. */
  url?: string;
}

export type ListedPaper = MarkedPaper | ToldPaper;

export interface ListTag {
  name: string;
  /** Places in `papers`, ascending, each once. */
  papers: readonly number[];
}

/** So many papers may a list have. */
export const MOST_LISTED = 10_000;
/** So many tags may its papers have, each name once, */
export const MOST_TAGS = 1_000;
/** and so many papers may be in these tags, one that is in three counted three times. */
export const MOST_TAGGED = 200_000;
/** UTF-16 units of a name, of the list or of a tag; longer ones are cut by whoever stores them. */
export const LONGEST_NAME = 500;
export const LONGEST_TITLE = 2_000;
export const LONGEST_ID = 2_000;
export const LONGEST_ADDRESS = 2_048;

export function isMarked(paper: ListedPaper): paper is MarkedPaper {
  return 'mark' in paper;
}
