import type { Paper } from '../../core/paper/paper.ts';
import { paperAddresses } from '../../core/paper/paperAddresses.ts';
import { paperId } from '../../core/paper/paperId.ts';
import { LinkError } from '../../core/share/fault.ts';
import { unpackList } from '../../core/share/listCode.ts';
import type { FilePaper, ListFile } from '../../core/share/listFile.ts';
import { joinParts, readPart } from '../../core/share/parts.ts';
import { titleOnly } from '../../core/share/passed.ts';
import { isMarked, type ListedPaper, type ListTag } from '../../core/share/readingList.ts';
import { getCopies } from '../../data/library/copies.ts';
import { dropParts, keepPart } from '../../data/library/listParts.ts';
import { knownHere, type TakenHighlight } from '../../data/library/takenList.ts';
import { content } from '../state/content.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { linkFaultSentence } from '../words/en/passing.ts';
import { told } from '../words/told.ts';
import { plainTitle } from '../words/wording.ts';
import { textsOf } from './textsOf.ts';

/** A paper on a list that was opened. */
export interface OpenedPaper {
  id: string;
  /** As plain text. */
  title: string;
  /** False for one that only the list tells of. */
  here: boolean;
  /** Its page on the web; null where none is known. */
  href: string | null;
  /** As it is to be kept. */
  paper: Paper;
}

/** A list that was looked at. Nothing is stored of it. */
export interface OpenedList {
  name: string;
  /** In the order of the list, each once. */
  papers: readonly OpenedPaper[];
  /** How many are neither here nor told in words. */
  unknown: number;
  tags: readonly { name: string; papers: readonly string[] }[];
  notes: readonly { paper: string; title: string; text: string }[];
  highlights: readonly TakenHighlight[];
}

/** One code of several: those that are still to be scanned, from 1. */
export interface WaitingList {
  place: number;
  of: number;
  missing: readonly number[];
  list: number;
}

/** What a link leads to: a list, a wait for its other parts, or why it is refused. */
export type FromLink = { opened: OpenedList; list: number } | { waiting: WaitingList } | { refused: string };

/** Reads the code of a link. It changes nothing, but that one code of several is kept until the others are there. */
export async function openLink(code: string): Promise<FromLink> {
  try {
    const part = readPart(code);
    const { list, of, place } = part;
    let bytes: Uint8Array | null;
    if (of === 1) bytes = joinParts([part]);
    else {
      const { codes } = await keepPart(library.database, part, code);
      const missing = Array.from({ length: of }, (_, at) => at).filter((at) => !codes[at]);
      if (missing.length > 0)
        return { waiting: { place: place + 1, of, missing: missing.map((at) => at + 1), list } };
      bytes = await joined(list, Object.values(codes));
    }
    const { name, papers, tags } = unpackList(bytes!);
    return { opened: await lookedAt({ name, papers, tags }), list };
  } catch (problem) {
    return { refused: problem instanceof LinkError ? linkFaultSentence(problem.fault) : told(problem) };
  }
}

/** Parts that do not fit are forgotten: scanned anew, they may. */
async function joined(list: number, codes: readonly string[]): Promise<Uint8Array | null> {
  try {
    return joinParts(codes.map(readPart));
  } catch (problem) {
    await dropParts(library.database, list);
    throw problem;
  }
}

/** Looks at the list in a file. */
export function openListFile({ name, papers }: ListFile): Promise<OpenedList> {
  const names = [...new Set(papers.flatMap(({ tags = [] }) => tags))];
  const tags = names.map((tag): ListTag => {
    const places = papers.flatMap((paper, place) => (paper.tags?.includes(tag) ? [place] : []));
    return { name: tag, papers: places };
  });
  return lookedAt({ name, papers, tags });
}

interface Listed {
  name: string;
  papers: readonly (ListedPaper | FilePaper)[];
  tags: readonly ListTag[];
}

async function lookedAt({ name, papers, tags }: Listed): Promise<OpenedList> {
  const candidates = await candidatesOf(papers);
  const texts = await textsByIds(candidates.flat());
  const found = papers.map((listed, at): OpenedPaper | null => {
    const text = candidates[at]!.map((id) => texts.get(id)).find((paper) => paper !== undefined);
    if (text) return openedOf(text, true);
    if (isMarked(listed as ListedPaper)) return null;
    const { paper } = listed as FilePaper;
    return openedOf(paper ?? titleOnly(listed as FilePaper), false);
  });
  const once = new Map(found.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
  return {
    name,
    papers: [...once.values()],
    unknown: found.filter((paper) => paper === null).length,
    tags: tags.flatMap((tag) => {
      const ids = new Set(tag.papers.flatMap((place) => found[place]?.id ?? []));
      return ids.size > 0 ? [{ name: tag.name, papers: [...ids] }] : [];
    }),
    notes: papers.flatMap((listed, at) => {
      const { note = '' } = listed as FilePaper;
      const paper = found[at];
      return paper && note.trim() ? [{ paper: paper.id, title: paper.title, text: note }] : [];
    }),
    highlights: papers.flatMap((listed, at) => {
      const paper = found[at];
      if (!paper) return [];
      return ((listed as FilePaper).highlights ?? []).map(
        ({ text = '', at: time = 0, ...marked }): TakenHighlight => ({
          ...marked,
          paper: paper.id,
          title: paper.title,
          text,
          at: time,
        }),
      );
    }),
  };
}

/** Ids that each paper may have here, the likeliest first. */
async function candidatesOf(papers: Listed['papers']): Promise<string[][]> {
  const marks = papers.flatMap((paper) =>
    isMarked(paper as ListedPaper) ? [(paper as { mark: number }).mark] : [],
  );
  const ids = papers.flatMap((paper) => ('id' in paper ? [paper.id] : []));
  const published = marks.length > 0 ? await content.marked(marks) : [];
  const { marked, now } = await knownHere(library.database, marks, ids);
  let nextMark = 0;
  let nextId = 0;
  return papers.map((paper) => {
    if (!('id' in paper)) {
      const at = nextMark++;
      return [published[at] ?? marked[at] ?? []].flat();
    }
    // A list may name a paper by its title that is here by a number, and the other way around.
    return [...new Set([now[nextId++]!, paper.id, paperId({ title: paper.title })])];
  });
}

async function textsByIds(ids: readonly string[]): Promise<Map<string, Paper>> {
  const wanted = [...new Set(ids)];
  const here = new Map((await textsOf(wanted)).map((paper) => [paper.id, paper]));
  const others = wanted.filter((id) => !here.has(id));
  for (const paper of await getCopies(library.database, others)) here.set(paper.id, paper);
  return here;
}

function openedOf(paper: Paper, here: boolean): OpenedPaper {
  return {
    id: paper.id,
    title: plainTitle(paper),
    here,
    href: paperAddresses(paper)[0]?.href ?? null,
    paper,
  };
}
