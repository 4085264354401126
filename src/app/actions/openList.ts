import { addTo } from '../../core/merge/addTo.ts';
import { identifiersOf } from '../../core/paper/identifiers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { paperAddresses } from '../../core/paper/paperAddresses.ts';
import { paperId } from '../../core/paper/paperId.ts';
import { likeness, traitsOf } from '../../core/paper/sameTitle.ts';
import { LinkError } from '../../core/share/fault.ts';
import { unpackList } from '../../core/share/listCode.ts';
import type { FilePaper, ListFile } from '../../core/share/listFile.ts';
import { joinParts, readPart } from '../../core/share/parts.ts';
import { titleOnly } from '../../core/share/passed.ts';
import { isMarked, MOST_TAGS, type ListedPaper, type ListTag } from '../../core/share/readingList.ts';
import { getCopies } from '../../data/library/copies.ts';
import { dropParts, keepPart, waitingParts, type KeptParts } from '../../data/library/listParts.ts';
import { knownHere, type TakenHighlight } from '../../data/library/takenList.ts';
import { watch } from '../../data/liveQuery.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
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

/** A list as it came, before any paper of it was looked for. */
export interface CameList {
  name: string;
  papers: readonly (ListedPaper | FilePaper)[];
  tags: readonly ListTag[];
}

/** What a link leads to: a list, a wait for its other parts, or why it is refused. */
export type FromLink = { came: CameList; list: number } | { waiting: WaitingList } | { refused: string };

/**
 * Reads the code of a link. It changes nothing, but that one code of several is kept until the others are there.
 *
 * @param keep false for a code that was kept before: it is read with those that came since
 */
export async function openLink(code: string, keep = true): Promise<FromLink> {
  try {
    const part = readPart(code);
    const { list, of, place } = part;
    let bytes: Uint8Array | null;
    if (of === 1) bytes = joinParts([part]);
    else {
      const kept = keep ? await keepPart(library.database, part, code) : await keptParts(list);
      const codes: KeptParts['codes'] = { ...kept?.codes, [place]: code };
      const missing = Array.from({ length: of }, (_, at) => at).filter((at) => !codes[at]);
      if (missing.length > 0)
        return { waiting: { place: place + 1, of, missing: missing.map((at) => at + 1), list } };
      bytes = await joined(list, Object.values(codes));
    }
    return { came: unpackList(bytes!), list };
  } catch (problem) {
    return { refused: problem instanceof LinkError ? linkFaultSentence(problem.fault) : told(problem) };
  }
}

async function keptParts(list: number): Promise<KeptParts | undefined> {
  return (await waitingParts(library.database)).find((one) => one.list === list);
}

/** Calls back whenever codes of a list were scanned, in whatever tab. @returns ends it */
export function onParts(list: number, scanned: () => void): () => void {
  return watch(() => keptParts(list), scanned, reportProblem);
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

/** The list in a file. */
export function listIn({ name, papers }: ListFile): CameList {
  const places = new Map<string, number[]>();
  papers.forEach(({ tags = [] }, place) => {
    for (const tag of new Set(tags))
      if (places.has(tag) || places.size < MOST_TAGS) addTo(places, tag, place);
  });
  return { name, papers, tags: [...places].map(([tag, papers]) => ({ name: tag, papers })) };
}

/** Looks for the papers of a list on this device. */
export async function lookAt({ name, papers, tags }: CameList): Promise<OpenedList> {
  const found = await foundOf(papers);
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
        // What else a file says of it is none of the library's.
        ({ id, quote, start, end, of, rival, colour, text = '', at: time = 0 }): TakenHighlight => ({
          id,
          quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
          start,
          end,
          ...(of !== undefined && { of }),
          ...(rival !== undefined && { rival }),
          colour,
          paper: paper.id,
          title: paper.title,
          text,
          at: time,
        }),
      );
    }),
  };
}

/** Each paper as it is here, or as the list tells it; null for one that is neither. */
async function foundOf(papers: CameList['papers']): Promise<(OpenedPaper | null)[]> {
  const candidates = await candidatesOf(papers);
  const namesakes = papers.map((paper) =>
    isMarked(paper as ListedPaper) ? null : paperId({ title: (paper as FilePaper).title }),
  );
  const texts = await textsByIds([...candidates, namesakes.filter((id) => id !== null)].flat());
  const named = candidates.map((ids) => ids.map((id) => texts.get(id)).find((text) => text !== undefined));
  /** One paper stands for one of the list. */
  const taken = new Set(named.map((text) => text?.id));
  return papers.map((listed, at): OpenedPaper | null => {
    const known = named[at];
    if (known) return openedOf(known, true);
    if (isMarked(listed as ListedPaper)) return null;
    const namesake = texts.get(namesakes[at]!);
    if (namesake && !taken.has(namesake.id) && isSamePaper(listed as FilePaper, namesake)) {
      taken.add(namesake.id);
      return openedOf(namesake, true);
    }
    return openedOf((listed as FilePaper).paper ?? titleOnly(listed as FilePaper), false);
  });
}

/**
 * Whether a paper with the title of one that is listed is that one. Where both have a DOI, a number or an address of an
 * archive, these say it; where one has none, year and first author do.
 */
function isSamePaper({ id, url, paper }: FilePaper, here: Paper): boolean {
  const own = identifiersOf(paper ?? { id, ...(url !== undefined && { url }) });
  const others = identifiersOf(here);
  if (own.length > 0 && others.length > 0) return own.some((identifier) => others.includes(identifier));
  if (own.length === 0 && others.length === 0) return true;
  return likeness(traitsOf(paper ?? { id }), traitsOf(here)) === 'same';
}

/** Ids that each paper may have here by what the list says it is, the likeliest first. */
async function candidatesOf(papers: CameList['papers']): Promise<string[][]> {
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
    return [...new Set([now[nextId++]!, paper.id])];
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
