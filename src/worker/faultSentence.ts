import { BundleFault, isPassing } from '../data/content/bundleFault.ts';
import { DataError } from '../data/dataError.ts';
import type { ContentState } from './protocol.ts';

/** How far the copy on this device is: papers readable, and papers arrived of those expected. */
export interface Standing {
  whole: boolean;
  /** Whether it was whole at any time. */
  published: boolean;
  /** Whether what arrives stays when the page is closed. */
  persistent: boolean;
  readable: number;
  progress: ContentState['progress'];
}

const NOTHING_STORED =
  'Nothing is stored on this device yet. Connect once, and every paper can be read without a network.';

const NOTHING_SHOWN = 'No papers can be shown without a connection.';

const UNKNOWN_FAULT = 'Something went wrong while the papers were read. Reload the page and try again.';

/** Errors that are meant for a person say so by their class; all else is a fault of ours, told without its inner words. */
export function sentenceOf(error: unknown): string {
  return error instanceof DataError || error instanceof BundleFault ? error.message : UNKNOWN_FAULT;
}

/**
 * What a person is told when the content could not be brought up to date: nothing if all of it is stored and the
 * network alone is to blame, for that is how the app is meant to be used. Without a fault, papers that are missing were
 * lost after they had been looked for.
 */
export function faultSentence(fault: Error | null, standing: Standing): string | null {
  const { whole, readable, progress, persistent } = standing;
  if (!fault) return whole ? null : missingSentence(standing);
  const isNetwork = fault instanceof BundleFault && isPassing(fault);
  if (whole && isNetwork) return null;
  if (!isNetwork) return sentenceOf(fault);
  if (progress?.done)
    return `The connection ended; ${progress.done} of ${progress.total} papers have arrived${persistent ? ' and are kept' : ''}. Connect again to fetch the rest.`;
  return readable || fault.kind === 'offline' ? missingSentence(standing) : fault.message;
}

function missingSentence({ readable, published, persistent }: Standing): string {
  if (!readable) return persistent ? NOTHING_STORED : NOTHING_SHOWN;
  if (!published)
    return `${readable} papers have arrived${persistent ? ' and are kept' : ''}. Connect again to fetch the rest.`;
  return `Some papers were lost from this device; ${readable} are left. Connect to fetch the others again.`;
}
