import { followLaunches } from '../../platform/launch.ts';
import { parseRoute } from '../navigation/routes.ts';
import { router } from '../state/router.svelte.ts';
import { unfinished } from '../state/unfinished.svelte.ts';

/** Where the shortcut “Continue reading” of the icon leads. */
const CONTINUE = '#/continue';

/** Shows what the icon's shortcuts ask for: in the window that just opened, and in this one later. */
export function openLaunches(): void {
  followLaunches(router.begun, open);
  if (router.begun === CONTINUE && router.route.view === 'papers') open(CONTINUE);
}

function open(hash: string): void {
  if (hash === CONTINUE) void continueReading();
  // The icon alone leads to where one was.
  else if (hash) router.go(parseRoute(hash));
}

/** To the paper that was left half-read, or to the list where there is none. Whoever is reading goes on. */
async function continueReading(): Promise<void> {
  await unfinished.settled;
  if (router.route.view === 'paper') return;
  const { kept } = unfinished;
  router.go(kept ? { view: 'paper', id: kept.id } : { view: 'papers' });
}
