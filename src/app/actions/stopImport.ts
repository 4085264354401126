import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';

/** Ends the import that is under way, until it is asked to go on. What has arrived can be read. */
export async function stopImport(): Promise<void> {
  await content.stop().catch(reportProblem);
}
