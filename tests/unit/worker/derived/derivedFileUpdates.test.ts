import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { ACRONYMS, fileOf, idsOf, near, ONE, related, siteWithDerivedFiles, TWO } from './derivedSite.ts';
import { newDatabaseName, TestSession } from '../testSession.ts';

describe('derived files of a newer version', () => {
  const UPDATED = [related(0, [[near(1, 0.9, 'ranks')], [], [], [], [], []]), ACRONYMS];

  it('fetch only the derived files that changed, and forget the others', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    site.takeShardRequests();
    site.deploy('v2', [ONE, [...TWO, paper('b-3')]], UPDATED);
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v2', derived: true });
    expect(site.takeShardRequests().sort()).toEqual([fileOf(site, 0), site.shards[1]!.file].sort());
    const neighbours = await visit.session.related({ id: 'a-1' });
    expect(neighbours.map(({ id, terms }) => [id, terms])).toEqual([['a-2', ['ranks']]]);
    const stored = await withDatabase(name, (database) => database.derivedFiles.toCollection().primaryKeys());
    expect(stored.sort()).toEqual(site.derivedFiles.map(({ sha256 }) => sha256).sort());
  });

  it('never leave a version without related papers where its derived files can be fetched', async () => {
    const site = siteWithDerivedFiles();
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.deploy('v2', [ONE, [...TWO, paper('b-3')]], UPDATED);
    const told: Promise<string[]>[] = [];
    site.fault = () => void told.push(idsOf(visit, 'a-1'));
    await visit.sync();
    told.push(idsOf(visit, 'a-1'));
    const answers = (await Promise.all(told)).map((ids) => ids.join());
    expect([...new Set(answers)]).toEqual(['b-1,a-2', 'a-2']);
  });

  it('that another tab published are taken up when the derived files of before are gone', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const here = new TestSession(site, name);
    await here.sync();
    site.deploy('v2', [ONE, [...TWO, paper('b-3')]], UPDATED);
    await new TestSession(site, name).sync();
    expect(await idsOf(here, 'a-1')).toEqual(['a-2']);
    expect(here.session.state).toMatchObject({ version: 'v2' });
  });

  it('derived files lost at rest are fetched again on the next visit', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    await withDatabase(name, (database) => database.derivedFiles.clear());
    site.takeShardRequests();
    const visit = new TestSession(site, name);
    expect(await visit.sync()).toMatchObject({ status: 'ready', derived: true, fetchedShards: 0 });
    expect(site.takeShardRequests()).toHaveLength(3);
  });
});

async function withDatabase<T>(
  name: string,
  work: (database: ContentDatabase) => PromiseLike<T>,
): Promise<T> {
  const database = new ContentDatabase(name);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
