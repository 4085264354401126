import { gzipSync } from 'node:zlib';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { createEngine } from '../../../src/core/search/engine.ts';
import type { MergedIndex } from '../../../src/core/search/packed/mergeIndexes.ts';
import { indexFileOf } from '../core/search/packed/prebuilt.ts';
import { type FakeFile, type FakePack, FakeSite, paper } from '../data/content/fakeSite.ts';
import { TestSession, type OwnInMemory } from './testSession.ts';

export const GRAPHS = [
  paper('g-1', 'Deep graphs', 'Graphs of many layers.'),
  paper('g-2', 'Graph codes', 'We code a graph.'),
  paper('g-3', 'Random walks', 'A walk on graphs.'),
];
export const PROTEINS = [
  paper('p-1', 'Folding proteins', 'Chains fold.'),
  paper('p-2', 'Deep chains', 'Deep.'),
];

export function indexOf(first: number, papers: Paper[]): FakeFile {
  const text = new Uint8Array(gzipSync(indexFileOf(papers)));
  return { kind: 'index', first, papers: papers.length, text };
}

/** A pack of two shards with its index. */
export function packOf(first: number, papers: Paper[]): FakePack {
  return { shards: [papers.slice(0, 1), papers.slice(1)], derivedFiles: [indexOf(first, papers)] };
}

export function packedSite(): FakeSite {
  const site = new FakeSite();
  site.deployPacks('v1', { graphs: packOf(0, GRAPHS), proteins: packOf(3, PROTEINS) });
  return site;
}

/** A session with the real search engine, which notes of how many prebuilt papers each engine was made. */
export class SearchingSession extends TestSession {
  readonly prebuilt: (number | null)[];

  constructor(site: FakeSite, name: string, own?: OwnInMemory) {
    const prebuilt: (number | null)[] = [];
    const makeEngine = (index?: MergedIndex) => {
      prebuilt.push(index?.papers ?? null);
      return createEngine(index);
    };
    super(site, name, undefined, makeEngine, own);
    this.prebuilt = prebuilt;
  }

  async find(query: string): Promise<string[]> {
    await this.when(({ searchable }) => searchable);
    return (await this.session.search({ query, limit: 10 })).hits.map(({ id }) => id);
  }
}
