import { shownTitle } from '../export/exportItem.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import type { Paper } from '../paper/paper.ts';
import { addTo } from '../merge/addTo.ts';
import {
  LONGEST_ADDRESS,
  LONGEST_ID,
  LONGEST_NAME,
  LONGEST_TITLE,
  MOST_TAGS,
  type ListedPaper,
  type ListTag,
  type ReadingList,
  type ToldPaper,
} from './readingList.ts';

/** A paper that is to be passed on, as the device knows it. */
export interface PassedPaper {
  paper: Paper;
  /** Where every device with the same content finds it by that; null for one that was brought, or left the content. */
  mark: number | null;
  /** Names. */
  tags: readonly string[];
}

/** What of it is told. */
export interface Telling {
  name: string;
  tags: boolean;
  /** Titles also of papers that every device with the same content has. */
  titles: boolean;
}

/** A list of papers, with no more of them than was asked for. */
export function listOf(papers: readonly PassedPaper[], { name, tags, titles }: Telling): ReadingList {
  const places = new Map<string, number[]>();
  papers.forEach((paper, place) => {
    for (const tag of tags ? namesOf(paper) : []) addTo(places, tag, place);
  });
  return {
    name: name.slice(0, LONGEST_NAME),
    papers: papers.map(({ paper, mark }): ListedPaper => (mark === null || titles ? told(paper) : { mark })),
    tags: [...places].slice(0, MOST_TAGS).map(([tag, places]): ListTag => ({ name: tag, papers: places })),
  };
}

/** Names of its tags as they are passed on, each once. Names that another app gave may be of any length. */
export function namesOf({ tags }: PassedPaper): string[] {
  const names = tags.map((tag) => tag.slice(0, LONGEST_NAME)).filter((name) => name.trim());
  return [...new Set(names)].slice(0, MOST_TAGS);
}

/** A paper in few words. */
export function told(paper: Paper): ToldPaper {
  const { id } = paper;
  const title = (paper.titleBody ? shownTitle(paper) : paper.title).slice(0, LONGEST_TITLE).trim() || id;
  const url = paperAddresses({ id }).length > 0 ? undefined : paperAddresses(paper)[0]?.href;
  return { id, title, ...(url && url.length <= LONGEST_ADDRESS ? { url } : {}) };
}

/** Whether it can be passed on at all: no document gives an id that is longer. */
export function canPass({ id }: Paper): boolean {
  return id.length <= LONGEST_ID;
}

/** A paper of which only the title is known, and perhaps where it is. */
export function titleOnly({ id, title, url }: ToldPaper): Paper {
  const only = { id, title, abstract: '', body: [], links: [], source: { document: '' } };
  return url ? { ...only, url } : only;
}
