import { isTime } from './records.ts';

/** A record that ties a paper to something. */
interface Tie {
  paper?: unknown;
  removedAt?: number | null;
}

/** True for one that was not removed. Where the making of one was undone, it has no paper any more. */
export function isLive({ paper, removedAt }: Tie): boolean {
  return typeof paper === 'string' && !isTime(removedAt);
}
