import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cut, text } from '../data/content/fakeSite.ts';
import { A, newDatabaseName, siteOf, TestSession } from './testSession.ts';

describe('a connection that breaks off', () => {
  it('in the middle of a shard is tried again', async () => {
    const site = siteOf('v1');
    const bad = site.shards[1]!.file;
    site.fault = (file, request) => (file === bad && request === 1 ? cut() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, problem: null });
  });

  it('in the middle of the first manifest is told as what it is', async () => {
    const site = siteOf('v1');
    site.fault = cut;
    const state = await new TestSession(site, newDatabaseName()).sync();
    expect(state).toMatchObject({ status: 'failed', papers: 0 });
    expect(state.problem).toMatch(/^The connection broke off while the papers were fetched\./);
  });

  it.each([
    ['a manifest that breaks off', cut],
    ['something else in place of the manifest', () => text('Sign in to the train')],
  ])('%s is no news where all papers are stored', async (_, fault) => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.deploy('v2', [A]);
    site.fault = fault;
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v1', papers: 9, problem: null });
  });
});
