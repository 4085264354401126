import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LICENCES_FILE } from './licences.ts';

export interface ShellFile {
  /** From the root of the built site, with forward slashes. */
  path: string;
  /** The start of the SHA-256 of its bytes, hex. */
  digest: string;
  /** Bytes after gzip. */
  gzipped: number;
  /** Whether the first list and the first search do without it. */
  late: boolean;
}

/** Enough of a hash to tell damage, and the worker stays small. */
const DIGEST_DIGITS = 16;

/** What a site has beside the running app: its papers, what only installing needs, what only hosts and feeds read. */
const NOT_SHELL = [
  /^content\//,
  /^screenshots\//,
  /^icons\/(?!favicon|\w+-192)/,
  /^(?:_headers|404\.html|shell\.json|service-worker\.js)$/,
  /\.(jsonld|map|opml|txt|xml)$/,
];

/** The files of a built site that the app needs to start and run without the network, in order of their paths. */
export function shellFiles(site: string): ShellFile[] {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path === LICENCES_FILE || !NOT_SHELL.some((pattern) => pattern.test(path)))
    .sort();
  const needed = neededAtStart(site, paths);
  return paths.map((path) => {
    const bytes = readFileSync(join(site, path));
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_DIGITS);
    const late = IS_CODE.test(path) && !needed.has(path) && !START_WORDS.test(path);
    return { path, digest, gzipped: gzipSync(bytes, { level: 9 }).length, late };
  });
}

/** What the first list says, in each language: a start asks for one of them. */
export const START_WORDS = /^assets\/words-\w+-start-[^/]+\.js$/;
/** What a page names, what a script imports at once, and the worker that it starts. */
const NAMED = [
  /(?:src|href)="\.\/([^"]+)"/g,
  /\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g,
  /\bnew URL\(["'`]([^"'`]+\.js)["'`]/g,
];
const IS_CODE = /\.(?:css|html|js)$/;

/** Paths of the page and of all files that come with it before anything is asked for by `import()`. */
function neededAtStart(site: string, paths: readonly string[]): ReadonlySet<string> {
  const there = new Set(paths.filter((path) => IS_CODE.test(path)));
  const needed = new Set(['index.html']);
  for (const path of needed) {
    if (!there.has(path)) continue;
    const text = readFileSync(join(site, path), 'utf8');
    for (const [, name] of NAMED.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const named = posix.join(posix.dirname(path), name!);
      if (there.has(named)) needed.add(named);
    }
  }
  return needed;
}
