import { markOf } from '../../core/share/mark.ts';
import { writeListFile, type FileHighlight, type FilePaper } from '../../core/share/listFile.ts';
import { canPass, told, type PassedPaper } from '../../core/share/passed.ts';
import { MOST_LISTED } from '../../core/share/readingList.ts';
import { additionsOf } from '../../data/library/additions.ts';
import { getCopies } from '../../data/library/copies.ts';
import { listHighlights } from '../../data/library/highlights.ts';
import { textsIn } from '../../data/library/notes.ts';
import { handOver } from '../../platform/files.ts';
import { share } from '../../platform/share.ts';
import { shareFile } from '../../platform/shareFile.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { linkCopied } from '../words/en/common.ts';
import * as words from '../words/en/passing.ts';
import { shareRefused } from '../words/en/share.ts';
import { inFileName } from './fileName.ts';
import { textsOf } from './textsOf.ts';

/** A file of the list. */
export const LIST_TYPE = 'application/gzip';

/** Papers that can be passed on, and how many cannot: no text of theirs is here, or there are too many. */
export interface PassedPapers {
  papers: readonly PassedPaper[];
  missing: number;
}

/** Reads what is passed on of papers, in their order. Throws what cannot be read. */
export async function papersToPass(ids: readonly string[]): Promise<PassedPapers> {
  const wanted = ids.slice(0, MOST_LISTED);
  const here = await textsOf(wanted);
  const found = new Map(here.map((paper) => [paper.id, paper]));
  const gone = wanted.filter((id) => !found.has(id));
  for (const paper of await getCopies(library.database, gone)) found.set(paper.id, paper);
  const papers = wanted.flatMap((id) => found.get(id) ?? []).filter(canPass);
  const marks = papers.map(({ id }) => markOf(id));
  const [published, additions] = await Promise.all([
    content.marked(marks),
    additionsOf(
      library.database,
      papers.map(({ id }) => id),
    ),
  ]);
  return {
    papers: papers.map((paper, at) => ({
      paper,
      mark: published[at] === paper.id ? marks[at]! : null,
      tags: additions[at]!.tags,
    })),
    missing: ids.length - papers.length,
  };
}

/** Hands a link to the share sheet, or copies it where there is none. */
export async function shareListLink(name: string, url: string): Promise<void> {
  const outcome = await share({ title: name.trim() || words.sharedList, url });
  if (outcome === 'copied') toasts.show({ message: linkCopied });
  if (outcome === 'failed') toasts.show({ message: shareRefused });
}

/** What a file is to have. */
export interface FileWish {
  papers: readonly PassedPaper[];
  name: string;
  tags: boolean;
  /** With notes and highlights. */
  notes: boolean;
}

/** Gives a person the list as a file. */
export async function saveListFile(wish: FileWish): Promise<boolean> {
  return done(async () => {
    const { bytes, name } = await fileOf(wish);
    if ((await handOver(name, bytes, LIST_TYPE)) === 'cancelled') return false;
    toasts.show({ message: words.saved(name) });
    return true;
  });
}

/** Hands the list as a file to the share sheet. */
export async function shareListFile(wish: FileWish): Promise<boolean> {
  return done(async () => {
    const { bytes, name } = await fileOf(wish);
    const outcome = await shareFile(new File([bytes], name, { type: LIST_TYPE }));
    if (outcome === 'failed') toasts.show({ message: shareRefused });
    return outcome === 'shared';
  });
}

async function done(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (problem) {
    reportProblem(problem);
    return false;
  }
}

async function fileOf(wish: FileWish): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const now = new Date();
  const made = now.toISOString();
  const papers = await filePapers(wish);
  const bytes = await writeListFile({ made, name: wish.name, papers });
  const stem = inFileName(wish.name);
  return { bytes, name: `offprint-${words.stem}${stem && `-${stem}`}.json.gz` };
}

async function filePapers({ papers, tags, notes }: FileWish): Promise<FilePaper[]> {
  const ids = papers.map(({ paper }) => paper.id);
  const additions = notes ? await additionsOf(library.database, ids) : [];
  const highlights = new Map<string, FileHighlight[]>();
  for (const record of notes ? await listHighlights(library.database) : []) {
    const { id, paper, quote, start, end, of, rival, colour, at, text } = record;
    const noted = textsIn(text).join('\n\n');
    const one = { id, quote, start, end, colour, ...(noted && { text: noted }) };
    const about = {
      ...(of !== undefined && { of }),
      ...(rival !== undefined && { rival }),
      ...(at && { at }),
    };
    highlights.set(paper, [...(highlights.get(paper) ?? []), { ...one, ...about }]);
  }
  return papers.map(({ paper, mark, tags: own }, at): FilePaper => {
    const note = additions[at]?.notes.join('\n\n');
    const marked = highlights.get(paper.id);
    return {
      ...told(paper),
      ...(tags && own.length > 0 && { tags: own }),
      ...(mark === null && { paper }),
      ...(note && { note }),
      ...(marked && { highlights: marked }),
    };
  });
}
