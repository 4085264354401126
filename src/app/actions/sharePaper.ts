import type { Paper } from '../../core/paper.ts';
import { share } from '../../platform/share.ts';
import { hrefOf } from '../routes.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { plainTitle } from '../wording.ts';

/** Shares a paper's title and its address in this library, or copies them where there is no share sheet. */
export async function sharePaper(paper: Paper): Promise<void> {
  const url = new URL(hrefOf({ view: 'paper', id: paper.id }), document.baseURI).href;
  const outcome = await share({ title: plainTitle(paper), url });
  if (outcome === 'copied') toasts.show({ message: 'Title and address copied.' });
  if (outcome === 'failed') toasts.show({ message: 'The browser let the app neither share nor copy.' });
}
