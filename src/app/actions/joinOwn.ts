import { storageKey } from '../../platform/basePath.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { startDocuments } from './startDocuments.ts';

const KEY = storageKey('joined');

let running = false;

/**
 * Once for each version of the content, and whenever own papers came in otherwise: has those that were published meanwhile go
 * on as the published ones, with what was saved, tagged and noted of them. What failed is tried again with the next state.
 */
export function joinOwn({ status, version, own, complete }: ContentState): void {
  if (running || status !== 'ready' || !complete || own.papers === 0) return;
  const reached = `${version}/${own.papers}`;
  if (joined() === reached) return;
  running = true;
  const documents = startDocuments();
  documents
    .join()
    .then(
      () => remember(reached),
      () => undefined,
    )
    .finally(() => {
      documents.end();
      running = false;
    });
}

function joined(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(reached: string): void {
  try {
    localStorage.setItem(KEY, reached);
  } catch {
    // Looked for again with the next start.
  }
}
