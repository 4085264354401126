import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { FirstList } from '../../../../src/worker/content/firstList.ts';
import { MANIFEST_URL } from '../../data/content/fakeSite.ts';
import { siteWithDerivedFiles } from '../derived/derivedSite.ts';
import { newDatabaseName, TestSession } from '../testSession.ts';

/** A first visit of a page that waits for its list, once all papers are readable. */
async function listedVisit() {
  const site = siteWithDerivedFiles();
  const visit = new TestSession(site, newDatabaseName());
  const ended = visit.session.sync({
    manifestUrl: MANIFEST_URL,
    databaseName: newDatabaseName(),
    listFirst: true,
  });
  await visit.when(({ papers, version }) => papers === 5 && version !== null);
  const derived = () => site.derivedFiles.filter(({ file }) => site.requests.includes(file)).length;
  return { visit, ended, derived, derivedFiles: site.derivedFiles.length };
}

test('papers are listed with nothing else asked for, and all else follows once they are shown', async () => {
  const { visit, ended, derived, derivedFiles } = await listedVisit();
  expect(await visit.ids()).toHaveLength(5);
  expect(derived()).toBe(0);
  expect(visit.session.state).toMatchObject({ findable: false, complete: false });
  void visit.session.listShown();
  expect(await ended).toMatchObject({ status: 'ready', complete: true });
  expect(derived()).toBe(derivedFiles);
  expect(await visit.when(({ searchable }) => searchable)).toMatchObject({ papers: 5 });
});

test('whoever searches waits for no list', async () => {
  const { visit, ended } = await listedVisit();
  expect((await visit.session.search({ query: 'Codebooks', limit: 10 })).query).toBe('Codebooks');
  expect(await ended).toMatchObject({ complete: true });
});

test('a list that was shown is not waited for again, nor is one that nobody awaits', async () => {
  const list = new FirstList();
  await list.whenShown;
  list.awaitIt();
  const first = list.whenShown;
  list.awaitIt();
  expect(list.whenShown).toBe(first);
  list.show();
  await first;
  list.awaitIt();
  await list.whenShown;
});
