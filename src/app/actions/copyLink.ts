import { copyText } from '../../platform/clipboard.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { copyRefused, linkCopied } from '../words/en/common.ts';

/** Copies an address, and says so. */
export async function copyLink(href: string): Promise<void> {
  const copied = await copyText(href);
  toasts.show({ message: copied ? linkCopied : copyRefused });
}
