import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';

/** Ends the import that is under way, until it is asked to go on. What has arrived can be read. */
export async function stopImport(): Promise<void> {
  await content.stop().catch(reportProblem);
}
