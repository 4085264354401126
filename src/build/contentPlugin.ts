import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { Logger, Plugin, ResolvedConfig } from 'vite';
import { type Diagnostic, formatDiagnostic } from '../core/formats/diagnostic.ts';
import { summarise } from '../core/formats/summarise.ts';
import { type BundleFiles, FolderFiles, MemoryFiles } from './bundleFiles.ts';
import { moveFolder } from './moveFolder.ts';
import { packFieldOf, type PackField } from './packs.ts';
import { readSeeds } from './readSeeds.ts';
import { serveBundle } from './serveBundle.ts';
import { writeBundle } from './writeBundle.ts';

/** Where the bundle is, beside `index.html`. */
const FOLDER = 'content';
/** What folders begin with that hold a bundle until all else is built. */
const TEMPORARY = 'content-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is wrong with the documents, and no fault of the program: told without a stack. */
class UnfitSeeds extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

export interface ContentOptions {
  /** The folder of documents. */
  seeds: string;
  /** By which the corpus is split into packs; missing or empty for one pack. */
  packs: string | undefined;
}

/**
 * Turns the documents of a folder into the content bundle. A build writes its files to the disk as they are made, to a
 * folder of their own until all else is built; the dev server has them in memory.
 */
export function contentPlugin({ seeds, packs }: ContentOptions): Plugin {
  const folder = resolve(seeds);
  let config: ResolvedConfig;
  let written: Promise<FolderFiles> | null = null;

  const write = async () => {
    const files = new FolderFiles(temporaryFolder(config));
    try {
      await buildContent(folder, packFieldOf(packs), files, config.logger);
      return files;
    } catch (problem) {
      rmSync(files.folder, { recursive: true });
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
        if (written) moveFolder((await written).folder, join(config.build.outDir, FOLDER));
      },
    },
    async closeBundle() {
      const files = await written?.catch(() => null);
      if (files) rmSync(files.folder, { recursive: true, force: true });
    },
    configureServer: (server) =>
      serveBundle(server, { seeds: folder, path: `/${FOLDER}/` }, async () => {
        const files = new MemoryFiles();
        await buildContent(folder, packFieldOf(packs), files, config.logger);
        return files;
      }),
  };
}

/** Reads the seeds and writes their bundle. Throws an `Error` that tells all that must not be published. */
export async function buildContent(
  seeds: string,
  field: PackField | null,
  files: BundleFiles,
  logger: Pick<Logger, 'info' | 'warn'>,
): Promise<void> {
  const { diagnostics, ...corpus } = await readSeeds(seeds);
  for (const diagnostic of summarise(diagnostics)) print(logger, diagnostic);
  failForErrors(diagnostics);
  const misfits: Diagnostic[] = [];
  const { papers, packs } = writeBundle(corpus, field, files, (misfit) => misfits.push(misfit));
  failForErrors(misfits);
  const inPacks = packs.length > 1 ? ` in ${packs.length} packs` : '';
  logger.info(`${seeds}: ${papers} papers${inPacks}`);
}

function failForErrors(diagnostics: readonly Diagnostic[]): void {
  const failed = diagnostics.filter(({ severity }) => severity === 'error');
  if (failed.length) throw new UnfitSeeds(summarise(failed).map(formatDiagnostic).join('\n'));
}

function print(logger: Pick<Logger, 'info' | 'warn'>, diagnostic: Diagnostic): void {
  const line = formatDiagnostic(diagnostic);
  if (diagnostic.severity === 'note') logger.info(line);
  else if (diagnostic.severity === 'warning') logger.warn(line);
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
