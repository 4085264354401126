import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { FakeSite, offline, status, text } from '../../data/content/fakeSite.ts';
import { newDatabaseName, TestSession } from '../testSession.ts';
import { ACRONYMS, ONE, RELATED, TWO } from './derivedSite.ts';

/** A kind that searches and readers do without. */
vi.mock('../../../../src/core/bundle/derivedFileKinds.ts', async (load) => {
  const { DERIVED_FILE_KINDS, ...rest } =
    await load<typeof import('../../../../src/core/bundle/derivedFileKinds.ts')>();
  const vectors = { enables: [], promised: false };
  // The functions beside it look kinds up in this very object.
  return { ...rest, DERIVED_FILE_KINDS: Object.assign(DERIVED_FILE_KINDS, { vectors }) };
});

const VECTORS = { kind: 'vectors' as never, first: 0, papers: 5, text: 'numbers' };

function siteWithVectors(): FakeSite {
  const site = new FakeSite();
  site.deploy('v1', [ONE, TWO], [...RELATED, VECTORS, ACRONYMS]);
  return site;
}
const vectorsOf = (site: FakeSite) => site.derivedFiles[RELATED.length]!;

async function isStored(name: string, sha256: string): Promise<boolean> {
  const database = new ContentDatabase(name);
  const found = await database.derivedFiles.get(sha256);
  database.close();
  return found !== undefined;
}

it('is fetched after what is promised, when all of that is said to be here', async () => {
  const site = siteWithVectors();
  const name = newDatabaseName();
  const visit = new TestSession(site, name);
  const completeAt: boolean[] = [];
  site.fault = (file) => {
    if (file === vectorsOf(site).file) completeAt.push(visit.session.state.derived);
    return undefined;
  };
  expect(await visit.sync()).toMatchObject({ complete: true, missing: null, problem: null });
  expect(completeAt).toEqual([true]);
  expect(await isStored(name, vectorsOf(site).sha256)).toBe(true);
});

it.each([
  ['is gone', () => status(404)],
  ['is damaged', () => text('other')],
  ['cannot be reached', offline],
])('that %s is missed by nobody, and comes with a later visit', async (_, fault) => {
  const site = siteWithVectors();
  const { file, sha256 } = vectorsOf(site);
  site.fault = (asked) => (asked === file ? fault() : undefined);
  const name = newDatabaseName();
  expect(await new TestSession(site, name).sync()).toMatchObject({
    status: 'ready',
    complete: true,
    missing: null,
    problem: null,
    ended: null,
  });
  expect(await isStored(name, sha256)).toBe(false);
  site.fault = () => undefined;
  await new TestSession(site, name).sync();
  expect(await isStored(name, sha256)).toBe(true);
});
