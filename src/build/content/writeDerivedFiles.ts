import type { BundleManifest, DerivedFileEntry, Pack, ShardEntry } from '../../core/bundle/bundle.ts';
import { countPapers } from '../../core/bundle/packs.ts';
import type { SharedPapers } from '../../core/related/sharedPapers.ts';
import { type Maker, writeMade } from './maker.ts';
import { relatedStretches } from './relatedStretches.ts';
import type { MadeFile } from './work/madeFile.ts';
import type { StoredShards } from './work/makeDerived.ts';
import type { ArgumentsOf, ResultOf, TaskName } from './work/tasks.ts';

/** Papers that one file of neighbours is about, at least, where there are more: about 250 KB, 80 KB gzipped. */
const PAPERS_PER_FILE = 1024;

/**
 * Writes what is derived from papers, beside their shards, so that one new paper does not change them all: the search
 * index of each pack, neighbours and meanings for each pack, and the tables of acronyms and of words of all. All are made
 * at once. What is not promised for offline comes last in each list, for files are fetched in this order.
 *
 * @returns the packs with their companions, and those of no pack
 */
export async function writeDerivedFiles(
  packs: readonly Pack[],
  maker: Maker,
): Promise<Pick<BundleManifest, 'packs' | 'companions'>> {
  const all = stored(
    packs.flatMap(({ shards }) => shards),
    maker,
  );
  const lengths = packs.map(({ shards }) => stretches(shards));
  // The longest first: what is left then finds a thread.
  const [related, meaning, acronyms, ...indexes] = await Promise.all([
    allRelated(all, lengths.flat(), maker),
    derived('meaning', { ...all, lengths: lengths.flat() }, maker),
    derived('acronyms', all, maker),
    ...packs.map(({ shards }) => derived('index', stored(shards, maker), maker)),
  ]);
  const neighbours = related[Symbol.iterator]();
  const vectors = meaning.vectors[Symbol.iterator]();
  let begin = 0;
  const written = packs.map((pack, at) => {
    let next = withCompanion(
      pack,
      'index',
      'bin',
      indexes[at]!,
      { first: begin, papers: pack.papers },
      maker,
    );
    const parts = lengths[at]!.map((papers) => ({ first: (begin += papers) - papers, papers }));
    for (const part of parts)
      next = withCompanion(next, 'related', 'json', neighbours.next().value!, part, maker);
    for (const part of parts)
      next = withCompanion(next, 'vectors', 'bin', vectors.next().value!, part, maker);
    return next;
  });
  const whole = { first: 0, papers: countPapers(packs) };
  return {
    packs: written,
    companions: [
      { kind: 'acronyms', ...writeMade(maker, 'acronyms', 'json', acronyms), ...whole },
      { kind: 'words', ...writeMade(maker, 'words', 'bin', meaning.words), ...whole },
    ],
  };
}

/** Neighbours, file by file. Papers are read for it once, on one thread, and compared on all. */
async function allRelated(all: StoredShards, lengths: readonly number[], maker: Maker): Promise<MadeFile[]> {
  let comparable: Promise<SharedPapers> | undefined;
  const files = await Promise.all(
    relatedStretches(lengths).map((stretch) =>
      kept('related', { ...all, ...stretch }, maker, async () => {
        comparable ??= maker.workshop.run('comparable', all);
        return maker.workshop.run('related', { ...stretch, papers: await comparable });
      }),
    ),
  );
  return files.flat();
}

function stored(shards: readonly ShardEntry[], { folder }: Maker): StoredShards {
  return { folder, files: shards.map(({ file }) => file) };
}

function derived<N extends 'index' | 'acronyms' | 'meaning'>(
  kind: N,
  args: ArgumentsOf<N>,
  maker: Maker,
): Promise<ResultOf<N>> {
  return kept(kind, args, maker, () => maker.workshop.run(kind, args));
}

/** Names of shards carry their hashes, so they say all that is derived from them. */
function kept<R>(kind: TaskName, args: StoredShards, { cache }: Maker, make: () => Promise<R>): Promise<R> {
  return cache ? cache.get(kind, JSON.stringify({ ...args, folder: '' }), make) : make();
}

/** Writes a companion. @returns the pack that it belongs to, with it */
function withCompanion(
  pack: Pack,
  kind: DerivedFileEntry['kind'],
  extension: 'json' | 'bin',
  made: MadeFile,
  stretch: { first: number; papers: number },
  maker: Maker,
): Pack {
  const entry = writeMade(maker, kind, extension, made);
  return {
    ...pack,
    bytes: pack.bytes + entry.bytes,
    download: pack.download + made.download,
    companions: [...pack.companions, { kind, ...entry, ...stretch }],
  };
}

/** How many papers each file is about: whole shards side by side until there are enough. */
function stretches(shards: readonly ShardEntry[]): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const { papers } of shards) {
    length += papers;
    if (length < PAPERS_PER_FILE) continue;
    lengths.push(length);
    length = 0;
  }
  return length > 0 ? [...lengths, length] : lengths;
}
