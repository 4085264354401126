import { copyText } from './clipboard.ts';

export interface Shared {
  title: string;
  text?: string;
  /** Absolute; left out where the text has its addresses. */
  url?: string;
}

/** `cancelled`: the person closed the share sheet, nothing is to be said; `failed`: neither way worked. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'failed';

/** Whether the platform has a share sheet; without one `share` copies, and a button should say so. */
export function canShare(): boolean {
  return 'share' in navigator;
}

/**
 * Opens the share sheet, or copies title, text and address where there is none or it fails. Call it from a person's
 * action; never rejects.
 */
export async function share(shared: Shared): Promise<ShareOutcome> {
  if (canShare()) {
    try {
      await navigator.share(shared);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    }
  }
  const lines = [shared.title, shared.text, shared.url].filter((line) => line);
  return (await copyText(lines.join('\n'))) ? 'copied' : 'failed';
}
