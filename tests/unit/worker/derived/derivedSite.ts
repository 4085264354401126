import { packAcronyms } from '../../../../src/core/acronyms/acronymFile.ts';
import { packRelated } from '../../../../src/core/related/relatedFile.ts';
import type { Related } from '../../../../src/core/related/compared.ts';
import { type FakeFile, FakeSite, paper, papers } from '../../data/content/fakeSite.ts';
import type { TestSession } from '../testSession.ts';

export const ONE = papers('a', 3);
export const TWO = [paper('b-1', 'Codebooks for NeRFs', 'We compress NeRF with codebooks.'), paper('b-2')];

export const near = (position: number, score: number, ...terms: string[]): Related => ({
  position,
  score,
  terms,
});

/** Of the first shard in one file, of the second in another. */
export const RELATED: FakeFile[] = [
  related(0, [[near(3, 0.5, 'codebooks', 'scenes'), near(1, 0.25, 'scenes')], [], [near(4, 0.1, 'rank')]]),
  related(3, [[near(0, 0.5, 'codebooks')], []]),
];
export const ACRONYMS: FakeFile = acronyms('neural radiance field', [0, 3]);

export function related(first: number, neighbours: Related[][]): FakeFile {
  const file = JSON.stringify(packRelated(neighbours, first));
  return { kind: 'related', first, papers: neighbours.length, text: file };
}

export function acronyms(long: string, users: number[]): FakeFile {
  const table = packAcronyms([{ short: 'NeRF', longs: [{ long, definitions: 2 }], papers: users }]);
  return { kind: 'acronyms', first: 0, papers: 5, text: JSON.stringify(table) };
}

export function siteWithDerivedFiles(): FakeSite {
  const site = new FakeSite();
  site.deploy('v1', [ONE, TWO], [...RELATED, ACRONYMS]);
  return site;
}

/** The file of a derived file of the version that is deployed. */
export const fileOf = (site: FakeSite, at: number) => site.derivedFiles[at]!.file;
export const idsOf = async (visit: TestSession, id: string) =>
  (await visit.session.related({ id })).map((neighbour) => neighbour.id);
