import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
  let written: FolderFiles | null = null;

  return {
    name: 'offprint:content',
    configResolved(resolved) {
      config = resolved;
    },
    /** Before the bundler is at work, which would bury what is wrong with a document under stacks of its own. */
    async buildApp() {
      written = new FolderFiles(temporaryFolder(config));
      try {
        await build(folder, packFieldOf(packs), written, config.logger);
      } catch (problem) {
        rmSync(written.folder, { recursive: true });
        throw problem;
      }
    },
    writeBundle: {
      order: 'pre',
      handler: () => moveFolder(written!.folder, join(config.build.outDir, FOLDER)),
    },
    closeBundle() {
      if (written) rmSync(written.folder, { recursive: true, force: true });
    },
    configureServer: (server) =>
      serveBundle(server, { seeds: folder, path: `/${FOLDER}/` }, async () => {
        const files = new MemoryFiles();
        await build(folder, packFieldOf(packs), files, config.logger);
        return files;
      }),
  };
}

/** Reads the seeds and writes their bundle. Throws an `Error` that tells all that must not be published. */
async function build(
  seeds: string,
  field: PackField | null,
  files: BundleFiles,
  logger: Logger,
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

function print(logger: Logger, diagnostic: Diagnostic): void {
  const line = formatDiagnostic(diagnostic);
  if (diagnostic.severity === 'note') logger.info(line);
  else if (diagnostic.severity === 'warning') logger.warn(line);
}

/** Several builds may run at once. */
function temporaryFolder({ cacheDir }: ResolvedConfig): string {
  mkdirSync(cacheDir, { recursive: true });
  return mkdtempSync(join(cacheDir, 'content-'));
}
