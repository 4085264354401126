import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cut, offline, papers, status, text } from '../../data/content/fakeSite.ts';
import { A, newDatabaseName, siteOf, TestSession } from '../testSession.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

const D = papers('d', 2);

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
    expect(contentProblem(state)).toMatch(/^The connection broke off while the papers were fetched\./);
  });

  it.each([
    ['no paper', [D], [], /^The site could not be reached\./],
    [
      'the papers that stayed',
      [A, D],
      A,
      /^3 of 5 papers have arrived and are kept\. The site cannot be reached\./,
    ],
  ])(
    'after a deploy in the middle of the first import leaves %s in the list',
    async (_, shards, left, problem) => {
      const site = siteOf('v1');
      const old = site.shards[2]!.file;
      const visit = new TestSession(site, newDatabaseName());
      const deploy = async () => {
        await visit.when(({ papers: shown }) => shown === 5);
        site.deploy('v2', shards);
        return status(404);
      };
      site.fault = (file) => {
        if (file === old) return deploy();
        return file === site.shards.at(-1)!.file ? offline() : undefined;
      };
      const state = await visit.sync();
      expect(state).toMatchObject({ status: 'failed', papers: left.length });
      expect(contentProblem(state)).toMatch(problem);
      const { total, papers: listed } = await visit.session.list({ offset: 0, limit: 10 });
      expect(total).toBe(left.length);
      expect(listed.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    },
  );

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
