import { eraseLibrary } from '../../data/library/backup.ts';
import { storageKey } from '../../platform/basePath.ts';
import { oneTabAtATime } from '../../platform/keptFile.ts';
import { dropShared, sharedParts } from '../../platform/shared.ts';
import { hrefOf } from '../navigation/routes.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { allErased } from '../words/en/backup.ts';

/** How long a file that is being written is waited for. */
const FILE_PATIENCE_MS = 5000;

/** Where the app that starts anew finds that it is so. */
const ERASED = storageKey('erased');

/** Deletes all that the person did here, and starts the app anew: nothing of it is left in memory either. */
export async function eraseEverything(): Promise<void> {
  try {
    // A file that is being kept up to date would bring it all back.
    await oneTabAtATime(storageKey('file'), () => eraseLibrary(library.database), FILE_PATIENCE_MS);
  } catch (problem) {
    return reportProblem(problem);
  }
  await dropShared(await sharedParts());
  forgetNotes();
  // What is still to be written when the page is left comes before this.
  addEventListener('pagehide', forgetNotes, { capture: true });
  try {
    sessionStorage.setItem(ERASED, 'true');
  } catch {
    // That the library is empty says it then.
  }
  location.hash = hrefOf({ view: 'library' });
  location.reload();
}

/** Says that all was erased, once, after the start that followed. */
export function tellErased(): void {
  try {
    if (sessionStorage.getItem(ERASED) === null) return;
    sessionStorage.removeItem(ERASED);
  } catch {
    return;
  }
  toasts.show({ message: allErased });
}

/** Places in lists, searches among them, and the like; not where the papers are, which stay. */
function forgetNotes(): void {
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith(storageKey('')));
    for (const key of own) if (!key.startsWith(storageKey('content'))) localStorage.removeItem(key);
  } catch {
    // Where storage is refused nothing was kept.
  }
}
