import { copyText } from '../../platform/clipboard.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** Copies an address, and says so. */
export async function copyLink(href: string): Promise<void> {
  const copied = await copyText(href);
  toasts.show({ message: copied ? 'Link copied.' : 'The browser did not let the app copy.' });
}
