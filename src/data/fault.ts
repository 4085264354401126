/**
 * What went wrong, as kind and parameters: it crosses the worker's protocol as it is, and only the page has words for it
 * (`app/words/en/faults.ts`).
 */

/**
 * Of storage. `quota`: no room left; `lost`: the browser dropped its connection to the stored data; `blocked`: another
 * tab holds an older version open; `aborted`: the browser broke a change off; `newer-data`: the data was written by a
 * newer version of the app; `unavailable`: the browser keeps nothing for this site.
 */
export type DataFaultKind = 'quota' | 'lost' | 'blocked' | 'aborted' | 'newer-data' | 'unavailable';

/**
 * Of the way to the site. `offline`: the device says that it has no connection; `unreachable`: it says that it has one,
 * and the site was not reached; `stalled`: nothing came for a while; `cut`: the connection ended in the middle of a file.
 */
export type ConnectionFaultKind = 'offline' | 'unreachable' | 'stalled' | 'cut';

/**
 * Of what the site has. `gone`: the file is not there (404, or something else in its place); `busy`: the server answered
 * with another error; `damaged`: the bytes are not what the manifest promised; `newer-bundle`, `older-bundle`: the bundle
 * has another format than this app; `insecure`: hashes cannot be checked at this address.
 */
export type SiteFaultKind = 'gone' | 'busy' | 'damaged' | 'newer-bundle' | 'older-bundle' | 'insecure';

/** Why a bundle could not be copied. `stopped`: a person stopped it. */
export type BundleFaultKind = ConnectionFaultKind | SiteFaultKind | 'stopped';

/** How much is here where not all is: what else is told beside it depends on why. */
export type Arrived =
  /** All papers, but not all that is derived from them. */
  | { part: 'papers' }
  /** Not all packs that were chosen. */
  | { part: 'packs' }
  /** A whole version, and not all of a newer one. */
  | { part: 'version' }
  /** So many papers, of a version that was whole before some were lost. */
  | { part: 'rest'; papers: number }
  /** So many papers of a first version; `total` where it is known, `kept` if they stay when the page is closed. */
  | { part: 'some'; papers: number; total: number | null; kept: boolean };

export type Fault =
  | { kind: DataFaultKind | Exclude<BundleFaultKind, 'stopped'> }
  /** `kept`: whether what has arrived stays when the page is closed. */
  | { kind: 'stopped'; kept: boolean }
  /** No paper is here. `keeps`: whether papers would stay if they came. */
  | { kind: 'empty'; keeps: boolean }
  /** Not all is here, for a reason of the site or the way to it; `lost` if it was here before. */
  | { kind: 'incomplete'; arrived: Arrived; why: BundleFaultKind | 'lost' }
  /** A fault of ours in the worker. */
  | { kind: 'unreadable' }
  /** The worker itself broke. */
  | { kind: 'broken' }
  /** A tab with an older version keeps the library from opening. */
  | { kind: 'library-blocked' }
  /** The browser does not answer when it is asked for the papers that it keeps, or for the library. */
  | { kind: 'silent' | 'library-silent' }
  /** A preference was to be set while it is not known what is stored. */
  | { kind: 'settings-unknown' }
  /** A paper was to be saved whose text is not on this device. */
  | { kind: 'no-text' }
  /** A part of the app could be read neither from the network nor from the device. */
  | { kind: 'part-missing' }
  /** A fault of ours in the page. */
  | { kind: 'unexpected' };

/** An error that a person is told of. Its message is for logs. */
export class FaultError extends Error {
  override name = 'FaultError';

  constructor(
    readonly fault: Fault,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${fault.kind}: ${detail}` : fault.kind, options);
  }
}

/** What a person is to be told of an error; of one that nobody foresaw, `otherwise`. */
export function faultOf(error: unknown, otherwise: 'unreadable' | 'unexpected'): Fault {
  return error instanceof FaultError ? error.fault : { kind: otherwise };
}
