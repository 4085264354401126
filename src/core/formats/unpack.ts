import { isPlainZip } from './binaryKind.ts';
import { decompress } from './decompress.ts';
import { unpackZip } from './unpackZip.ts';
import { tell, type Told } from './sayings.ts';

/** A document that was handed in, or one that stood in an archive; or why it cannot be unpacked. */
export type Unpacked = { name: string } & ({ bytes: Uint8Array } | { problem: Told });

/** All that one archive may hold: a million papers have less. */
const MOST_UNPACKED = 2 ** 30;

/**
 * The documents in what was handed in: itself, what it is when it is unpacked (gzip), or those that it holds (zip), which
 * are named by its name and theirs. An archive within a zip archive is unpacked once more if it is gzip, and told if it
 * is zip.
 */
export async function unpack(name: string, bytes: Uint8Array, most = MOST_UNPACKED): Promise<Unpacked[]> {
  const plain = await decompress(bytes, most);
  if ('problem' in plain) return [{ name, problem: plain.problem }];
  if (!isPlainZip(plain.bytes)) return [{ name, bytes: plain.bytes }];
  const held = unpackZip(plain.bytes, most);
  if ('problem' in held) return [{ name, problem: held.problem }];
  const documents: Unpacked[] = [];
  for (const file of held.files) documents.push(await inner(`${name}/${file.name}`, file.bytes, most));
  return documents;
}

async function inner(name: string, bytes: Uint8Array, most: number): Promise<Unpacked> {
  const plain = await decompress(bytes, most);
  if ('problem' in plain) return { name, problem: plain.problem };
  return isPlainZip(plain.bytes) ? { name, problem: tell('zip-in-zip') } : { name, bytes: plain.bytes };
}
