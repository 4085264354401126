import { opml } from '../../core/feed/opml.ts';
import { appName } from '../../core/appName.ts';
import { copyText } from '../../platform/clipboard.ts';
import { handOver } from '../../platform/files.ts';
import { share } from '../../platform/share.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { copyRefused } from '../words/en/common.ts';
import { shareRefused } from '../words/en/share.ts';
import { copied, opmlName } from '../words/en/today.ts';

/** Hands a digest to the share sheet, or copies it where there is none. */
export async function shareDigest(title: string, text: string, papers: number): Promise<void> {
  const outcome = await share({ title, text });
  if (outcome === 'copied') toasts.show({ message: copied(papers) });
  if (outcome === 'failed') toasts.show({ message: shareRefused });
}

export async function copyDigest(text: string, papers: number): Promise<void> {
  toasts.show({ message: (await copyText(text)) ? copied(papers) : copyRefused });
}

/** Gives a person a file by which feed readers subscribe. @param feed its address, absolute */
export async function saveOpml(feed: string): Promise<void> {
  const text = opml({ name: appName, feed, page: new URL('.', feed).href });
  try {
    await handOver(opmlName, new TextEncoder().encode(text), 'text/x-opml');
  } catch (problem) {
    reportProblem(problem);
  }
}
