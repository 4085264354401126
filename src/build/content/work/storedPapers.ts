import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { papersOfLines } from '../../../core/bundle/shardText.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import type { StoredShards } from './makeDerived.ts';

/** The papers of written shards, in list order, as often as they are gone through; one shard of them is held. */
export function storedPapers({ folder, files }: StoredShards): Iterable<Paper> {
  return {
    *[Symbol.iterator]() {
      for (const file of files)
        yield* papersOfLines(JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown[]);
    },
  };
}
