import { referenceSteps, referenceText } from '../../core/export/citations/citations.ts';
import { exportSteps, exportText, type ExportFormat, isStyle } from '../../core/export/exportFormats.ts';
import type { ExportItem } from '../../core/export/exportItem.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { additionsOf } from '../../data/library/additions.ts';
import { keptText } from '../../data/library/copies.ts';
import { dayOf } from '../../data/library/visits.ts';
import { copyRich, copyText } from '../../platform/clipboard.ts';
import { handOver } from '../../platform/files.ts';
import { shareFile } from '../../platform/shareFile.ts';
import { inSlices } from '../../data/slice.ts';
import { citationElement } from '../text/citationElement.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { copyRefused } from '../words/en/common.ts';
import * as words from '../words/en/exporting.ts';
import { shareRefused } from '../words/en/share.ts';
import { inFileName } from './fileName.ts';

/** What is to be exported, and how. */
export interface Export {
  /** Ids of papers. */
  papers: readonly string[];
  /** What they are called together: of a tag, a collection; empty for a list without a name. */
  name: string;
  format: ExportFormat;
  /** With what the person added: tags, notes, marked passages. */
  own: boolean;
}

/** `cancelled`: in a dialog of the system, or by whoever aborted it. */
export type Outcome = 'saved' | 'cancelled' | 'failed';

/** Texts asked of the worker in one go. */
const AT_ONCE = 200;

/** Gives a person a file with papers; says how it is called, and of how many papers no text is here. */
export async function saveExport(wanted: Export, signal?: AbortSignal): Promise<Outcome> {
  return told(signal, async () => {
    const { items, missing } = await itemsOf(wanted, signal);
    const file = await inSlices(exportSteps(items, wanted.format, new Date()), signal);
    const name = nameOf(wanted, file.extension);
    if ((await handOver(name, file.bytes, file.type)) === 'cancelled') return 'cancelled';
    toasts.show({ message: words.exported(items.length, name, missing) });
    return 'saved';
  });
}

/** Hands the file to the share sheet. */
export async function shareExport(wanted: Export, signal?: AbortSignal): Promise<Outcome> {
  return told(signal, async () => {
    const { items, missing } = await itemsOf(wanted, signal);
    const { bytes, type, extension } = await inSlices(exportSteps(items, wanted.format, new Date()), signal);
    const outcome = await shareFile(new File([bytes], nameOf(wanted, extension), { type }));
    if (outcome === 'failed') toasts.show({ message: shareRefused });
    if (outcome === 'shared' && missing > 0) toasts.show({ message: words.leftOut(missing) });
    return outcome === 'shared' ? 'saved' : outcome;
  });
}

/** Copies what would be in the file. */
export async function copyExport(wanted: Export, signal?: AbortSignal): Promise<Outcome> {
  return told(signal, async () => {
    const { items, missing } = await itemsOf(wanted, signal);
    // Made once: of many papers it takes seconds.
    const entries = isStyle(wanted.format)
      ? await inSlices(referenceSteps(items, wanted.format), signal)
      : null;
    const isCopied = entries
      ? await copyRich(citationElement(entries), referenceText(entries))
      : await copyText(exportText(items, wanted.format) ?? '');
    toasts.show({ message: isCopied ? words.copied(items.length, missing) : copyRefused });
    return isCopied ? 'saved' : 'failed';
  });
}

async function told(signal: AbortSignal | undefined, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (problem) {
    if (signal?.aborted) return 'cancelled';
    reportProblem(problem);
    return 'failed';
  }
}

/** The papers that are here, with what was added to them, and how many are not. */
async function itemsOf(
  { papers, own }: Export,
  signal?: AbortSignal,
): Promise<{ items: ExportItem[]; missing: number }> {
  const found: Paper[] = [];
  for (let at = 0; at < papers.length; at += AT_ONCE) {
    const ids = papers.slice(at, at + AT_ONCE);
    const texts = await content.papers(ids);
    signal?.throwIfAborted();
    for (const [nth, id] of ids.entries()) {
      const paper = texts[nth] ?? (await keptText(library.database, id));
      if (paper) found.push(paper);
    }
  }
  const missing = papers.length - found.length;
  if (!own) return { items: found.map((paper) => ({ paper })), missing };
  const additions = await additionsOf(
    library.database,
    found.map(({ id }) => id),
  );
  const items = found.map((paper, at) => {
    const { tags, notes, highlights } = additions[at]!;
    return { paper, tags, note: notes.join('\n\n'), highlights };
  });
  return { items, missing };
}

/** As `offprint-graph-nets-2026-11-29.bib`, with the day where the person is. */
function nameOf({ name }: Export, extension: string): string {
  return `offprint-${inFileName(name) || words.stem}-${dayOf(Date.now())}.${extension}`;
}
