import { BundleFault, isPassing, type BundleFaultKind } from '../data/content/bundleFault.ts';
import { DataError } from '../data/dataError.ts';
import type { ContentState } from './protocol.ts';

/** How far the copy on this device is: papers readable, and papers arrived of those expected. */
export interface Standing {
  missing: ContentState['missing'];
  whole: boolean;
  /** Whether packs that were chosen are not here, or others still are. */
  unmet: boolean;
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

const STOPPED_FOR_GOOD = 'Stopped. The rest can be fetched at any time.';

const UNKNOWN_FAULT = 'Something went wrong while the papers were read. Reload the page and try again.';

/** Why files have not arrived, beside what is told of those that have. */
const REASONS: Partial<Record<BundleFaultKind, string>> = {
  unreachable: 'The site cannot be reached.',
  stalled: 'The connection stands still.',
  cut: 'The connection broke off.',
  gone: 'The site does not have all that it announces.',
  busy: 'The site cannot hand it out at the moment.',
  damaged: 'It arrived damaged and was refused.',
};

/** Errors that are meant for a person say so by their class; all else is a fault of ours, told without its inner words. */
export function sentenceOf(error: unknown): string {
  return error instanceof DataError || error instanceof BundleFault ? error.message : UNKNOWN_FAULT;
}

/** True of a fault that passes by itself, so that it is worth trying again. */
export function isPassingFault(fault: Error | null): boolean {
  if (fault instanceof DataError) return ['lost', 'aborted', 'blocked'].includes(fault.kind);
  return fault instanceof BundleFault && isPassing(fault);
}

/**
 * What a person is told when the content could not be brought up to date: nothing if all of it is stored and the
 * network alone is to blame, for that is how the app is meant to be used. Without a fault, papers that are missing were
 * lost after they had been looked for.
 */
export function faultSentence(fault: Error | null, standing: Standing): string | null {
  const { missing, persistent, readable } = standing;
  const kind = fault instanceof BundleFault ? fault.kind : null;
  if (missing === null && (!fault || kind === 'stopped' || isOfNetwork(fault))) return null;
  if (kind === 'stopped' && !persistent) return STOPPED_FOR_GOOD;
  if (fault && !isOfNetwork(fault) && !(kind === 'damaged' && missing === 'derived'))
    return sentenceOf(fault);
  if (readable === 0) return kind === 'offline' || !fault ? nothingSentence(standing) : fault.message;
  const here = hereSentence(standing);
  if (!kind) return `${here} Try again to fetch the rest.`;
  if (kind === 'offline') return `${here} Connect again to fetch the rest.`;
  return `${here} ${REASONS[kind] ?? ''} The rest is fetched as soon as that works.`;
}

function isOfNetwork(fault: Error): boolean {
  return fault instanceof BundleFault && isPassing(fault);
}

function nothingSentence({ persistent }: Standing): string {
  return persistent ? NOTHING_STORED : NOTHING_SHOWN;
}

/** How much is here. */
function hereSentence({
  missing,
  whole,
  unmet,
  published,
  persistent,
  readable,
  progress,
}: Standing): string {
  const kept = persistent ? ' and are kept' : '';
  if (missing === 'derived')
    return 'The papers are here, but related papers, acronyms or the search index have not all arrived.';
  if (unmet) return 'Not all parts that you chose have arrived.';
  if (whole) return 'Newer papers have not all arrived; those of before stay.';
  if (published) return `Some papers were lost from this device; ${readable} are left.`;
  return progress?.done
    ? `${progress.done} of ${progress.total} papers have arrived${kept}.`
    : `${readable} papers have arrived${kept}.`;
}
