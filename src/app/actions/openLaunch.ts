import { followLaunches } from '../../platform/launch.ts';
import { parseRoute } from '../navigation/routes.ts';
import { banners, reportProblem } from '../state/frame/banners.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { unfinished } from '../state/reader/unfinished.svelte.ts';
import { fileClosed } from '../words/en/bring.ts';
import { bringFiles } from './bringDocuments.ts';

/** Where the shortcut “Continue reading” of the icon leads. */
const CONTINUE = '#/continue';

/** Shows what the icon's shortcuts and files ask for: in the window that just opened, and in this one later. */
export function openLaunches(): void {
  followLaunches(router.begun, open, (files) => void openFiles(files));
  if (router.begun === CONTINUE && router.route.view === 'papers') open(CONTINUE);
}

function open(hash: string): void {
  if (hash === CONTINUE) void continueReading();
  // The icon alone leads to where one was.
  else if (hash) router.go(parseRoute(hash));
}

/** Looks at files that were opened with this app: at those that can be, and says where one cannot. */
async function openFiles(files: Promise<(File | null)[]>): Promise<void> {
  try {
    const opened = await files;
    bringFiles(opened.filter((file) => file !== null));
    router.go({ view: 'library', part: 'bring' });
    if (opened.includes(null)) banners.show({ kind: 'problem', message: fileClosed });
  } catch (problem) {
    reportProblem(problem);
  }
}

/** To the paper that was left half-read, or to the list where there is none. Whoever is reading goes on. */
async function continueReading(): Promise<void> {
  await unfinished.settled;
  if (router.route.view === 'paper') return;
  const { kept } = unfinished;
  router.go(kept ? { view: 'paper', id: kept.id } : { view: 'papers' });
}
