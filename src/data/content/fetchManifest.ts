import { BUNDLE_FORMAT, type BundleManifest } from '../../core/bundle/bundle.ts';
import { BundleFault } from './bundleFault.ts';
import { joinBytes } from '../../core/bundle/joinBytes.ts';
import { manifestIn } from './manifestShape.ts';
import type { SiteConnection } from './siteConnection.ts';

/** Fetches the manifest, always asking the server. Throws a `BundleFault`. */
export async function fetchManifest(connection: SiteConnection, url: string): Promise<BundleManifest> {
  const pieces: Uint8Array[] = [];
  await connection.receive(url, { cache: 'no-cache' }, { onPiece: (piece) => void pieces.push(piece) });
  const manifest = parse(joinBytes(pieces), url) as Partial<BundleManifest> | null;
  if (typeof manifest?.format !== 'number') throw new BundleFault('damaged', `${url}: no manifest`);
  if (manifest.format > BUNDLE_FORMAT)
    throw new BundleFault('newer-bundle', `${url}: format ${manifest.format}`);
  if (manifest.format < BUNDLE_FORMAT)
    throw new BundleFault('older-bundle', `${url}: format ${manifest.format}`);
  const known = manifestIn(manifest);
  if (!known) throw new BundleFault('damaged', `${url}: not a manifest of format ${BUNDLE_FORMAT}`);
  return known;
}

function parse(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new BundleFault('gone', `${url}: something else that is not JSON`);
  }
}
