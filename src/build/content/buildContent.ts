import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import type { Logger } from 'vite';
import { type Diagnostic, formatDiagnostic } from '../../core/formats/diagnostic.ts';
import { summarise } from '../../core/formats/summarise.ts';
import { BuildCache } from './buildCache.ts';
import type { PackField } from './packs.ts';
import { programHash } from './programHash.ts';
import { readSeeds } from './readSeeds.ts';
import { HERE, type Workshop } from './work/tasks.ts';
import { ThreadPool } from './work/threadPool.ts';
import { writeBundle } from './writeBundle.ts';

/** Papers from which starting threads takes less time than they save. */
const WORTH_THREADS = 400;

const HINT = 'With OFFPRINT_SKIP_BAD=1 documents that give no paper are left out instead.';

/** What is wrong with the documents, and no fault of the program: told without a stack. */
class UnfitSeeds extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

export interface ContentBuild {
  /** The folder of documents. */
  seeds: string;
  /** Paths of files in it that are no documents. */
  except?: readonly string[];
  /** Whether documents that give no paper are left out instead of stopping the build. */
  skipBad?: boolean;
  /** By which the corpus is split into packs; null for one pack. */
  field: PackField | null;
  /** Where the bundle is written. */
  folder: string;
  /** Where results of earlier builds are kept; null for nowhere. */
  cacheFolder: string | null;
  /** At most; as many as there are processors if it is not given. */
  threads?: number;
  logger: Pick<Logger, 'info' | 'warn'>;
}

/** Reads the seeds and writes their bundle. Throws an `Error` that tells all that must not be published. */
export async function buildContent(build: ContentBuild): Promise<void> {
  const {
    seeds,
    except = [],
    skipBad = false,
    field,
    folder,
    cacheFolder,
    threads = availableParallelism(),
    logger,
  } = build;
  const { diagnostics, ...corpus } = await readSeeds(seeds, { except, skipBad });
  for (const diagnostic of summarise(diagnostics)) print(logger, diagnostic);
  if (corpus.drafts.length > 0 && diagnostics.some(isError)) logger.warn(HINT);
  failForErrors(diagnostics);
  const misfits: Diagnostic[] = [];
  const cache = cacheFolder === null ? null : new BuildCache(cacheFolder, programHash());
  const workshop = workshopFor(corpus.drafts.length, threads);
  try {
    const { papers, packs } = await writeBundle(corpus, field, { folder, workshop, cache }, (misfit) =>
      misfits.push(misfit),
    );
    failForErrors(misfits);
    const inPacks = packs.length > 1 ? ` in ${packs.length} packs` : '';
    logger.info(`${seeds}: ${papers} papers${inPacks}`);
  } finally {
    await workshop.close();
    cache?.prune();
  }
}

function workshopFor(papers: number, threads: number): Workshop {
  return papers < WORTH_THREADS || threads === 1 ? HERE : new ThreadPool(threads);
}

function failForErrors(diagnostics: readonly Diagnostic[]): void {
  const failed = diagnostics.filter(isError);
  if (failed.length) throw new UnfitSeeds(summarise(failed).map(formatDiagnostic).join('\n'));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function print(logger: ContentBuild['logger'], diagnostic: Diagnostic): void {
  const line = formatDiagnostic(diagnostic);
  if (diagnostic.severity === 'note') logger.info(line);
  else if (diagnostic.severity === 'warning') logger.warn(line);
}
