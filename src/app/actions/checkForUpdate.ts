import { checkForUpdate as askServer } from '../../platform/serviceWorker.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** Looks for newer papers and a newer app; what is found makes itself known. */
export async function checkForUpdate(): Promise<void> {
  const before = content.state.version;
  try {
    await Promise.all([askServer(), content.sync()]);
    const changed = content.state.version !== before;
    toasts.show({ message: changed ? 'The papers are up to date now.' : 'Nothing newer was found.' });
  } catch (problem) {
    reportProblem(problem);
  }
}
