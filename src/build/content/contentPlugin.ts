import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { buildContent } from './buildContent.ts';
import { moveFolder } from './moveFolder.ts';
import { packFieldOf } from './packs.ts';
import { serveBundle } from './serveBundle.ts';

/** Where the bundle is, beside `index.html`. */
const FOLDER = 'content';
/** What folders begin with that hold a bundle until all else is built, or while the dev server serves it. */
const TEMPORARY = 'content-';
const DAY_MS = 24 * 60 * 60 * 1000;

export interface ContentOptions {
  /** The folder of documents. */
  seeds: string;
  /** Paths of files in it that are no documents. */
  except?: readonly string[];
  /** Whether documents that give no paper are left out instead of stopping the build. */
  skipBad?: boolean;
  /** By which the corpus is split into packs; missing or empty for one pack. */
  packs: string | undefined;
  /** Where results of earlier builds are kept; may be removed at any time. */
  cacheFolder: string;
}

/**
 * Turns the documents of a folder into the content bundle, in a folder of its own until all else is built, or as long as
 * the dev server runs.
 */
export function contentPlugin({
  seeds,
  except = [],
  skipBad = false,
  packs,
  cacheFolder,
}: ContentOptions): Plugin {
  const documents = resolve(seeds);
  let config: ResolvedConfig;
  let written: Promise<string> | null = null;

  const write = async () => {
    const folder = temporaryFolder(config);
    const { logger } = config;
    try {
      const field = packFieldOf(packs);
      await buildContent({ seeds: documents, except, skipBad, field, folder, cacheFolder, logger });
      return folder;
    } catch (problem) {
      rmSync(folder, { recursive: true });
      throw problem;
    }
  };

  return {
    name: 'offprint:content',
    configResolved(resolved) {
      config = resolved;
    },
    /** Before the bundler is at work, which would bury what is wrong with a document under stacks of its own. */
    async buildApp() {
      await (written ??= write());
    },
    /** Programs that build one environment by Vite's API pass `buildApp` by. */
    async buildStart() {
      if (config.command === 'build') await (written ??= write());
    },
    writeBundle: {
      order: 'pre',
      async handler() {
        if (written) moveFolder(await written, join(config.build.outDir, FOLDER));
      },
    },
    async closeBundle() {
      const folder = await written?.catch(() => null);
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
    configureServer: (server) => serveBundle(server, { seeds: documents, path: `/${FOLDER}/` }, write),
  };
}

/** Several builds may run at once; what one that was killed left is removed by another on a later day. */
function temporaryFolder({ cacheDir }: ResolvedConfig): string {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    const isOld = Date.now() - statSync(path).mtimeMs > DAY_MS;
    if (name.startsWith(TEMPORARY) && isOld) rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(join(cacheDir, TEMPORARY));
}
