import type { Catalogue } from '../../data/content/catalogue.ts';
import type { Published } from '../../data/content/contentStore.ts';
import type { AddedPapers } from '../protocol.ts';

/** Their ids are handed out with every change of the state: of more, nobody looks for each. */
const MOST_IDS = 500;

/** What is published, with the papers of it that are readable. */
export interface Readable {
  published: Published | null;
  catalogue: Catalogue;
}

/**
 * The ids of the papers that a newer version has and the one before had not, in list order. Papers of a first import are
 * none, nor are those of packs that were chosen meanwhile, those that were retitled, and those that were lost and came
 * back.
 */
export function addedPapers(before: Readable, after: Readable): string[] {
  if (!before.published || !before.catalogue.complete || !after.published) return [];
  const { packs, manifest } = before.published;
  if (manifest.version === after.published.manifest.version) return [];
  const retitled = new Set(Object.values(after.published.moved));
  const shards = new Set(
    after.published.manifest.packs
      .filter(({ id }) => packs.includes(id))
      .flatMap((pack) => pack.shards.map(({ sha256 }) => sha256)),
  );
  return after.catalogue.shards
    .filter(({ shard }) => shards.has(shard.sha256))
    .flatMap(({ ids }) => ids.filter((id) => !before.catalogue.has(id) && !retitled.has(id)));
}

/** What is told of papers that came during a visit, as far as they are still there. */
export function toldAs(added: ReadonlySet<string>, catalogue: Catalogue): AddedPapers {
  const here = [...added].filter((id) => catalogue.has(id));
  const first = here.reduce((least, id) => Math.min(least, catalogue.position(id)), Infinity);
  return { total: here.length, ids: here.slice(0, MOST_IDS), first: here.length > 0 ? first : 0 };
}
