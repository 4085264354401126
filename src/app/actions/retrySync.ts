import { content } from '../state/content/content.svelte.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';

/** Looks for the papers again. What goes wrong is told by the content's own state. */
export async function retrySync(): Promise<void> {
  await content.sync().catch(reportProblem);
}
