import { BundleFault, isPassing } from '../data/content/bundleFault.ts';
import { DataError } from '../data/dataError.ts';
import { faultOf, type Arrived, type Fault } from '../data/fault.ts';
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

/** Errors that are meant for a person carry a fault; all else is a fault of ours, told without its inner words. */
export function faultInWorker(error: unknown): Fault {
  return faultOf(error, 'unreadable');
}

/** True of a fault that passes by itself, so that it is worth trying again. */
export function isPassingFault(fault: Error | null): boolean {
  if (fault instanceof DataError) return ['lost', 'aborted', 'blocked'].includes(fault.kind);
  return fault instanceof BundleFault && isPassing(fault);
}

/**
 * What a person is told when the content could not be brought up to date: nothing if all of it is stored and the
 * network alone is to blame, for that is how the app is meant to be used. Without an error, papers that are missing were
 * lost after they had been looked for.
 */
export function contentFault(error: Error | null, standing: Standing): Fault | null {
  const { missing, persistent, readable } = standing;
  const kind = error instanceof BundleFault ? error.kind : null;
  if (missing === null && (!error || kind === 'stopped' || isOfNetwork(error))) return null;
  if (kind === 'stopped') return { kind, kept: persistent };
  if (error && !isOfNetwork(error) && !(kind === 'damaged' && missing === 'derived'))
    return faultInWorker(error);
  if (readable === 0)
    return kind === 'offline' || !error ? { kind: 'empty', keeps: persistent } : faultInWorker(error);
  return { kind: 'incomplete', arrived: arrivedOf(standing), why: kind ?? 'lost' };
}

function isOfNetwork(error: Error): boolean {
  return error instanceof BundleFault && isPassing(error);
}

/** How much is here. */
function arrivedOf({
  missing,
  whole,
  unmet,
  published,
  persistent: kept,
  readable,
  progress,
}: Standing): Arrived {
  if (missing === 'derived') return { part: 'papers' };
  if (unmet) return { part: 'packs' };
  if (whole) return { part: 'version' };
  if (published) return { part: 'rest', papers: readable };
  return progress?.done
    ? { part: 'some', papers: progress.done, total: progress.total, kept }
    : { part: 'some', papers: readable, total: null, kept };
}
