import type { Paper } from '../../core/paper/paper.ts';
import { share } from '../../platform/share.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { plainTitle } from '../words/wording.ts';
import { shareRefused, titleAndLinkCopied } from '../words/en/share.ts';

/** Shares a paper's title and an address of it, or copies them where there is no share sheet. */
export async function sharePaper(paper: Paper, url: string): Promise<void> {
  const outcome = await share({ title: plainTitle(paper), url });
  if (outcome === 'copied') toasts.show({ message: titleAndLinkCopied });
  if (outcome === 'failed') toasts.show({ message: shareRefused });
}
