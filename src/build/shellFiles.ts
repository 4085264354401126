import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LICENCES_FILE } from './licences.ts';

export interface ShellFile {
  /** From the root of the built site, with forward slashes. */
  path: string;
  /** The start of the SHA-256 of its bytes, hex. */
  digest: string;
  /** Bytes after gzip. */
  gzipped: number;
}

/** Enough of a hash to tell damage, and the worker stays small. */
const DIGEST_DIGITS = 16;

/** What a site has beside the running app: its papers, what only installing needs, what only hosts and feeds read. */
const NOT_SHELL = [
  /^content\//,
  /^screenshots\//,
  /^icons\/(?!favicon|\w+-192)/,
  /^_headers$/,
  /^service-worker\.js$/,
  /\.(map|txt|xml)$/,
];

/** The files of a built site that the app needs to start and run without the network, in order of their paths. */
export function shellFiles(site: string): ShellFile[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path === LICENCES_FILE || !NOT_SHELL.some((pattern) => pattern.test(path)))
    .sort()
    .map((path) => describe(path, readFileSync(join(site, path))));
}

function describe(path: string, bytes: Buffer): ShellFile {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_DIGITS);
  return { path, digest, gzipped: gzipSync(bytes, { level: 9 }).length };
}
