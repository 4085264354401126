import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { paper } from '../data/content/fakeSite.ts';
import { ACRONYMS, fileOf, idsOf, ONE, related, siteWithCompanions, TWO } from './companionSite.ts';
import { newDatabaseName, TestSession } from './testSession.ts';

const never = new Promise<never>(() => undefined);

describe('companions that are on their way', () => {
  it('end when an update is stopped, before any paper is fetched; the version before stays', async () => {
    const site = siteWithCompanions();
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.takeShardRequests();
    site.deploy('v2', [ONE, [...TWO, paper('b-3')]], [related(0, [[], [], [], [], [], []]), ACRONYMS]);
    const hanging = fileOf(site, 0);
    let asked!: () => void;
    const begun = new Promise<void>((resolve) => (asked = resolve));
    site.fault = (file) => (file === hanging ? (asked(), never) : undefined);
    const syncing = visit.sync();
    await begun;
    visit.session.stop();
    const state = await syncing;
    expect(state).toMatchObject({ status: 'ready', version: 'v1', companions: true });
    expect(state.problem).toMatch(/^Stopped\. What has arrived is kept/);
    expect(site.takeShardRequests()).toEqual([hanging]);
    expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it('end when the first visit is stopped, and the papers that are here are taken up', async () => {
    const site = siteWithCompanions();
    const hanging = fileOf(site, 2);
    site.fault = (file) => (file === hanging ? never : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const syncing = visit.sync();
    await visit.when(({ progress }) => progress?.done === 5);
    visit.session.stop();
    const state = await syncing;
    expect(state).toMatchObject({ status: 'ready', version: 'v1', papers: 5, companions: false });
    expect(state.problem).toMatch(/^Stopped\. What has arrived is kept/);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', companions: true, problem: null });
  });

  it('give way to a choice of packs', async () => {
    const site = siteWithCompanions();
    const hanging = fileOf(site, 2);
    site.fault = (file, request) => (file === hanging && request === 1 ? never : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const syncing = visit.sync();
    await visit.when(({ progress }) => progress?.done === 5);
    const chosen = visit.session.choose({ packs: ['all'] });
    expect((await syncing).problem).toMatch(/^Stopped\./);
    expect(await chosen).toMatchObject({ status: 'ready', companions: true, problem: null });
  });
});
