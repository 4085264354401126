import type { FileEntry } from '../../core/bundle/bundle.ts';
import { BundleFault, isOfConnection } from './bundleFault.ts';
import { Download } from './download.ts';
import type { PartialFiles } from './partialFiles.ts';
import { sha256 } from './sha256.ts';
import type { SiteConnection } from './siteConnection.ts';

/** How often in all a file is asked for that gives nothing new; from the second time past the browser's HTTP cache. */
const TRIES = 3;
/** Bytes that make a try worth while: a connection that breaks off is gone on with for as long as each try brings more. */
const WORTH_BYTES = 16 * 1024;

/** Where the files of a bundle come from. */
export interface BundleSource {
  manifestUrl: string;
  connection: SiteConnection;
  /** Keeps what has arrived of a file that is not whole. */
  partials: PartialFiles;
}

/**
 * The bytes of a file of the bundle, checked against the hash in the manifest. What arrived of it before is not fetched
 * again. Throws a `BundleFault` when the last try failed.
 *
 * @param onSize is called with the bytes that are here, whenever there are more
 */
export async function fetchVerified(
  { manifestUrl, connection, partials }: BundleSource,
  entry: FileEntry,
  onSize: (size: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(entry.file, manifestUrl).href;
  const download = await Download.of(entry, partials, onSize);
  let furthest = download.size;
  for (let tries = 1; ; tries++) {
    try {
      await download.receive(connection, url, tries === 1 ? 'default' : 'reload');
      const { bytes } = download;
      if ((await sha256(bytes)) === entry.sha256) return bytes;
      throw new BundleFault('damaged', `${url}: wrong hash`);
    } catch (error) {
      const fault = error instanceof BundleFault ? error : null;
      await (fault?.kind === 'damaged' ? download.discard() : download.keep());
      const gained = download.size - furthest;
      furthest = Math.max(furthest, download.size);
      if (!fault) throw error;
      if (gained >= WORTH_BYTES && isOfConnection(fault)) tries = 0;
      else if (tries >= TRIES || !mayPass(fault)) throw error;
    }
  }
}

/** Worth asking past the HTTP cache, which may hold a page or an error that stood in for the file for a while. */
function mayPass({ kind }: BundleFault): boolean {
  return ['cut', 'damaged', 'busy', 'gone'].includes(kind);
}
