import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256Of } from './work/madeFile.ts';

/** What no build has used for so long is removed. */
const KEPT_FOR_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * Results of earlier builds, by what they were made from. Each is a file; they may be removed at any time, all or some,
 * and what is damaged counts as missing.
 */
export class BuildCache {
  readonly #folder: string;
  readonly #program: string;

  /**
   * @param folder is made if it is not there
   * @param program names the program that makes the results: with another one they are made anew
   */
  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * The result that was kept, or one that is made now and kept.
   *
   * @param input all that it is made from, as text
   * @param isKept whether a result is worth keeping
   */
  async get<R>(
    kind: string,
    input: string,
    make: () => Promise<R>,
    isKept: (result: R) => boolean = () => true,
  ): Promise<R> {
    const path = join(this.#folder, sha256Of([this.#program, kind, input].join('\n')));
    const known = read(path) as R | null;
    if (known !== null) return known;
    const made = await make();
    if (isKept(made)) write(path, made);
    return made;
  }

  /** Removes what has not been used for long. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - used > KEPT_FOR_MS) rmSync(path, { force: true });
    }
  }
}

/** Its checksum stands before it. */
function read(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const [sum, content] = [bytes.subarray(0, CHECKSUM).toString(), bytes.subarray(CHECKSUM)];
    if (sha256Of(content) !== sum) return null;
    utimesSync(path, new Date(), new Date());
    return deserialize(content);
  } catch {
    return null;
  }
}

/** Hex digits of a SHA-256. */
const CHECKSUM = 64;

/** Beside and renamed, so that a build that runs at the same time never reads half of it. */
function write(path: string, result: unknown): void {
  const content = serialize(result);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256Of(content)), content]));
  renameSync(unfinished, path);
}
