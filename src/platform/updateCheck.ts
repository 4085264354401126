import { onVisible } from './pageVisibility.ts';
import { SCRIPT, serviceWorkers } from './ownWorker.ts';
import { onInstallFailed, registered, whenRegistered } from './serviceWorker.ts';
import { scriptUrl } from './trustedTypes.ts';
import { installed } from './watchInstalls.ts';
import { withinTime } from './withinTime.ts';

/** How long a page in use, or one just come back to, goes without asking for a newer version. */
const CHECK_EVERY_MS = 60 * 60 * 1000;
/** How long a person waits for the answer whether there is a newer version. */
export const ANSWER_WITHIN_MS = 15_000;
/**
 * What the server said. `waiting`: the newest version is on this device and waits to be let in; `coming`: one is on its way; `broken`: one could
 * not be fetched whole; `installed`: the app itself is on this device only now; `incomplete`: it is not yet; `none`:
 * nothing newer; `unreachable`: no connection to the server; `refused`: the server answers, but without the app's
 * script; `silent`: it does not answer.
 */
export type UpdateCheck =
  | 'waiting'
  | 'coming'
  | 'broken'
  | 'installed'
  | 'incomplete'
  | 'none'
  | 'unreachable'
  | 'refused'
  | 'silent';

let askedAt = -Infinity;

/** Keeps asking for newer versions. Call it once; the browser itself asks as the page is opened. */
export function keepAsking(): void {
  if (!serviceWorkers()) return;
  askAgainSoonAfterFailures();
  checkRegularly();
}

/**
 * Asks the server for a newer version now, and for the app itself where it could not be fetched before. Being offline is
 * no error. Answers within `ANSWER_WITHIN_MS`. Without a service worker there is nothing to find.
 */
export async function checkForUpdate(): Promise<UpdateCheck> {
  askedAt = Date.now();
  const answer = await withinTime(ANSWER_WITHIN_MS, ask());
  if (answer === 'unreachable' || answer === 'refused' || !answer) askedAt = -Infinity;
  const known = registered();
  if (answer) return answer === 'none' && known?.waiting ? 'waiting' : answer;
  if (!known?.installing) return 'silent';
  return known.active ? 'coming' : 'incomplete';
}

async function ask(): Promise<UpdateCheck> {
  const known = registered();
  if (!known?.active) return askForFirst();
  try {
    await known.update();
  } catch {
    return refusedOrUnreachable();
  }
  return known.installing && !(await installed(known.installing)) ? 'broken' : 'none';
}

async function askForFirst(): Promise<UpdateCheck> {
  const given = await whenRegistered();
  if (given === undefined || given?.active) return 'none';
  if (given === null) return refusedOrUnreachable();
  return given.installing && (await installed(given.installing)) ? 'installed' : 'incomplete';
}

/** Browsers say why they did not get a script in words for programmers only. */
function refusedOrUnreachable(): Promise<'refused' | 'unreachable'> {
  return fetch(scriptUrl(SCRIPT), { cache: 'no-store' }).then(
    () => 'refused',
    () => 'unreachable',
  );
}

/** With the next return of the person or the network, not in an hour. */
function askAgainSoonAfterFailures(): void {
  onInstallFailed(() => (askedAt = -Infinity));
}

function checkRegularly(): void {
  askedAt = Date.now();
  const check = () => {
    const passed = Date.now() - askedAt;
    // A clock that was set back keeps nothing waiting.
    const isEarly = passed >= 0 && passed < CHECK_EVERY_MS;
    if (document.visibilityState === 'visible' && !isEarly) void checkForUpdate();
  };
  onVisible(check);
  addEventListener('online', check);
  setInterval(check, CHECK_EVERY_MS);
}
