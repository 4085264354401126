/**
 * `offline`: the device says that it has no connection; `unreachable`: it says that it has one, and the site was not
 * reached; `stalled`: nothing came for a while; `cut`: the connection ended in the middle of a file; `gone`: the file is
 * not there (404, or something else in its place); `busy`: the server answered with another error; `damaged`: the bytes
 * are not what the manifest promised; `newer`, `older`: the bundle has another format than this app; `insecure`: hashes
 * cannot be checked at this address; `stopped`: a person stopped it.
 */
export type BundleFaultKind =
  | 'offline'
  | 'unreachable'
  | 'stalled'
  | 'cut'
  | 'gone'
  | 'busy'
  | 'damaged'
  | 'newer'
  | 'older'
  | 'insecure'
  | 'stopped';

const SENTENCES: Record<BundleFaultKind, string> = {
  offline:
    'The papers could not be fetched because there is no connection. Connect and open this page again.',
  unreachable: 'The site could not be reached. Try again in a few minutes, or on another network.',
  stalled:
    'The connection stands still: nothing came from the site for half a minute. Try again in a few minutes, or on another network.',
  cut: 'The connection broke off while the papers were fetched. Try again in a few minutes, or on another network.',
  gone: 'The site does not have the papers it announces; it may be in the middle of an update. Try again in a few minutes.',
  busy: 'The site cannot hand out its papers at the moment. Try again in a few minutes.',
  damaged: 'The papers arrived damaged and were refused. Try again later, or on another network.',
  newer:
    'The site has papers in a newer format than this copy of the app reads. Look for an update in the settings, then press Restart.',
  older:
    'The site has papers in an older format than this copy of the app reads. Try again once the site is up to date.',
  insecure: 'Papers can only be checked at a secure address. Open this site with https:// in front.',
  stopped: 'Stopped. What has arrived is kept, and the rest can be fetched at any time.',
};

const OF_CONNECTION: readonly BundleFaultKind[] = ['offline', 'unreachable', 'stalled', 'cut'];
const OF_SITE: readonly BundleFaultKind[] = ['gone', 'busy'];

/** Why a bundle could not be copied; `message` is one sentence for a person, `detail` names the file and the fault. */
export class BundleFault extends Error {
  override name = 'BundleFault';

  constructor(
    readonly kind: BundleFaultKind,
    readonly detail: string,
  ) {
    super(SENTENCES[kind]);
  }
}

/** True if it is the way to the site that is at fault, not what is there. */
export function isOfConnection({ kind }: BundleFault): boolean {
  return OF_CONNECTION.includes(kind);
}

/** True if the site was not reached or not well, which is no fault of the bundle and passes by itself. */
export function isPassing(fault: BundleFault): boolean {
  return isOfConnection(fault) || OF_SITE.includes(fault.kind);
}
