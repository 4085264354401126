import type { Change } from '../../core/merge/change.ts';
import { storageKey } from '../../platform/basePath.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { bringing } from '../state/bring/bringing.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { startDocuments } from './startDocuments.ts';

/** Holds the version of the content with which own papers were compared last. */
const KEY = storageKey('joined');

let running = false;
/** How often own papers came or changed otherwise than by an import. */
let changes = 0;
/** The same where storage is refused, until the page is left. */
let remembered: string | null = null;

/**
 * Once for each version of the content: has own papers that were published meanwhile go on as the published ones, with what
 * was saved, tagged and noted of them. All papers are read for it: not while documents are brought, of which an import has
 * compared each itself. What failed is tried again with the next state.
 */
export function joinOwn({ status, version, own, complete }: ContentState): void {
  const { stage } = bringing;
  if (running || stage === 'reading' || stage === 'storing') return;
  if (status !== 'ready' || version === null || !complete || own.papers === 0 || joined() === version) return;
  running = true;
  const compared = changes;
  const documents = startDocuments();
  documents
    .join()
    .then(
      () => {
        if (compared === changes) remember(version);
      },
      () => undefined,
    )
    .finally(() => {
      documents.end();
      running = false;
      if (compared !== changes) joinOwn(content.state);
    });
}

/** Own papers came from elsewhere, or have other titles or identifiers than before: they are compared once more. */
export function joinAnew(): void {
  changes++;
  remembered = null;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is remembered where storage is refused.
  }
  joinOwn(content.state);
}

/** The same, where a change brought own papers. */
export function joinBrought({ edits }: Change): void {
  if (edits.some(({ table }) => table === 'ownPapers')) joinAnew();
}

function joined(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return remembered;
  }
}

function remember(version: string): void {
  remembered = version;
  try {
    localStorage.setItem(KEY, version);
  } catch {
    // Looked for again with the next start.
  }
}
