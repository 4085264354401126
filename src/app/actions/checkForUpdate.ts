import { checkForUpdate as askServer, type UpdateCheck } from '../../platform/serviceWorker.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';

const ABOUT_APP: Record<UpdateCheck, string> = {
  found: 'A new version of Offprint was found.',
  none: 'Nothing newer was found.',
  unreachable: 'The site could not be reached. Look again once there is a connection.',
};

/** Looks for newer papers and a newer app, and says what was found; a newer app also asks to be let in. */
export async function checkForUpdate(): Promise<void> {
  const before = content.state.version;
  try {
    const [app, papers] = await Promise.all([askServer(), content.sync()]);
    const changed = papers.version !== before;
    const about = app === 'found' && !changed ? 'update' : undefined;
    toasts.show({ message: outcomeOf(app, papers, changed), ...(about && { about }) });
  } catch (problem) {
    reportProblem(problem);
  }
}

function outcomeOf(app: UpdateCheck, { problem, persistent }: ContentState, changed: boolean): string {
  if (changed) return 'The papers are up to date now.';
  // Where nothing is stored the problem is that, and no news.
  return (app === 'none' && persistent && problem) || ABOUT_APP[app];
}
