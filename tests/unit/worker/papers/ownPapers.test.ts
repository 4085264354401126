import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { until } from '../../../until.ts';
import { type FakeSite, paper } from '../../data/content/fakeSite.ts';
import { indexOf, packedSite, SearchingSession } from '../packedSite.ts';
import { newDatabaseName } from '../testSession.ts';
import { siteWithDerivedFiles } from '../derived/derivedSite.ts';

const MINE = { ...paper('own-1', 'Graphs of my own', 'Walks in NeRF.'), authors: ['Ada Stone'] };
const OTHER = paper('own-2', 'Knots', 'A knot.');

async function visitWithOwn(site: FakeSite = packedSite()): Promise<SearchingSession> {
  const visit = new SearchingSession(site, newDatabaseName());
  await visit.sync();
  for (const own of [MINE, OTHER]) visit.own.put(own);
  await visit.when(({ searchable, own }) => searchable && own.found === 2);
  return visit;
}

describe('a paper that a person brought', () => {
  it('is told to be found also where the papers could be read only later', async () => {
    const visit = new SearchingSession(packedSite(), newDatabaseName());
    visit.own.put(MINE);
    await visit.when(({ own }) => own.papers === 1);
    await visit.sync();
    await visit.when(({ searchable, own }) => searchable && own.found === 1);
    expect(await visit.find('walks nerf')).toContain('own-1');
  });

  it('is in the list, behind those that were published', async () => {
    const visit = await visitWithOwn();
    for (const step of [1, 2, 1000])
      expect(await visit.ids(step)).toEqual(['g-1', 'g-2', 'g-3', 'own-1', 'own-2']);
    expect(await visit.session.list({ offset: 0, limit: 1 })).toMatchObject({ total: 5 });
  });

  it('can be opened, alone and among others', async () => {
    const visit = await visitWithOwn();
    expect(await visit.session.paper({ id: 'own-1' })).toEqual(MINE);
    const found = await visit.session.papers({ ids: ['own-2', 'g-1', 'nobody'] });
    expect(found.map((one) => one?.id)).toEqual(['own-2', 'g-1', undefined]);
  });

  it.each([
    ['g-1', undefined, 'g-2'],
    ['g-3', 'g-2', 'own-1'],
    ['own-1', 'g-3', 'own-2'],
    ['own-2', 'own-1', undefined],
    ['nobody', undefined, undefined],
  ])('has its neighbours in the list: %s', async (id, before, after) => {
    const visit = await visitWithOwn();
    const { previous, next } = await visit.session.neighbours({ id });
    expect([previous?.id, next?.id]).toEqual([before, after]);
  });

  it('is found by its words, phrases and authors, among the published ones', async () => {
    const visit = await visitWithOwn();
    expect((await visit.find('graphs')).sort()).toEqual(['g-1', 'g-2', 'g-3', 'own-1']);
    expect(await visit.find('"walks in"')).toEqual(['own-1']);
    expect(await visit.find('author:stone')).toEqual(['own-1']);
  });

  it('is told from the published ones, by itself, beside words and where it is left out', async () => {
    const visit = await visitWithOwn();
    expect(await visit.find('is:own')).toEqual(['own-1', 'own-2']);
    expect(await visit.find('is:own graphs')).toEqual(['own-1']);
    expect((await visit.find('graphs -is:own')).sort()).toEqual(['g-1', 'g-2', 'g-3']);
  });

  it('has related ones, published and own, with what they share', async () => {
    const visit = await visitWithOwn();
    visit.own.put(paper('own-3', 'Knots and graphs', 'Random walks on graphs end in a knot.'));
    await visit.when(({ own }) => own.found === 3);
    const related = await visit.session.related({ id: 'own-3' });
    expect(related.map(({ id }) => id).sort()).toEqual(['g-1', 'g-2', 'g-3', 'own-1', 'own-2']);
    const of = (id: string) => related.find((one) => one.id === id);
    expect(of('g-3')).toMatchObject({ position: 2 });
    expect(of('g-3')!.terms.join()).toMatch(/random walks/i);
    expect(of('own-2')).toMatchObject({ position: 4 });
    expect(of('own-2')!.terms.join()).toMatch(/knot/i);
    expect(related.every(({ score }, at) => score > 0 && score <= (related[at - 1]?.score ?? 1))).toBe(true);
    expect(await visit.session.related({ id: 'nobody' })).toEqual([]);
  });

  it('has its acronyms explained, and leaves the related ones of published papers as they are', async () => {
    const visit = await visitWithOwn(siteWithDerivedFiles());
    expect(await visit.session.acronymsIn({ paper: MINE })).toHaveLength(1);
    expect((await visit.session.related({ id: 'a-1' })).map(({ position }) => position)).toEqual([3, 1]);
  });

  it('is found once it comes, as it is changed, and not once it is gone', async () => {
    const visit = await visitWithOwn();
    visit.own.put(paper('own-3', 'Braids'));
    await until(async () => expect(await visit.find('braids')).toEqual(['own-3']));
    visit.own.put(paper('own-3', 'Plaits'));
    await until(async () => expect(await visit.find('plaits')).toEqual(['own-3']));
    expect(await visit.find('braids ')).toEqual([]);
    visit.own.remove('own-3');
    await until(async () => expect(await visit.find('plaits ')).toEqual([]));
    expect(await visit.ids()).not.toContain('own-3');
  });

  it('that is published is the published one, and its own again once it is published no more', async () => {
    const site = packedSite();
    const visit = await visitWithOwn(site);
    const before = site.manifest;
    const files = new Map(site.files);
    const published = [paper('own-1', 'Graphs for everybody'), paper('g-1', 'Deep graphs')];
    site.deploy('v2', [published], [indexOf(0, published)]);
    await visit.sync();
    await visit.when(({ version, searchable }) => version === 'v2' && searchable);
    expect(await visit.ids()).toEqual(['own-1', 'g-1', 'own-2']);
    expect((await visit.session.paper({ id: 'own-1' }))?.title).toBe('Graphs for everybody');
    expect(await visit.find('everybody')).toEqual(['own-1']);
    site.manifest = { ...before, version: 'v3' };
    site.files = files.set('manifest.json', JSON.stringify(site.manifest));
    await visit.sync();
    await visit.when(({ version, searchable }) => version === 'v3' && searchable);
    expect(await visit.ids()).toEqual(['g-1', 'g-2', 'g-3', 'own-1', 'own-2']);
    expect(await visit.find('"walks in"')).toEqual(['own-1']);
    expect(await visit.find('everybody ')).toEqual([]);
  });
});
