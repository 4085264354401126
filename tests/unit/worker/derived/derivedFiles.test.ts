import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { nextTask } from '../../../../src/data/nextTask.ts';
import { until } from '../../../until.ts';
import { type FakeFile, FakeSite, html, offline, status, text } from '../../data/content/fakeSite.ts';
import { fileOf, idsOf, ONE, RELATED, siteWithDerivedFiles, TWO } from './derivedSite.ts';
import { newDatabaseName, TestSession } from '../testSession.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

afterEach(() => void vi.restoreAllMocks());

describe('related papers', () => {
  it('are told with what both share, nearest first, out of the file that the paper is in', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    expect(await visit.session.related({ id: 'a-1' })).toEqual([
      {
        id: 'b-1',
        title: 'Codebooks for NeRFs',
        minutes: 1,
        links: [],
        position: 3,
        score: 0.5,
        terms: ['codebooks', 'scenes'],
      },
      {
        id: 'a-2',
        title: 'Title of a-2',
        minutes: 1,
        links: [],
        position: 1,
        score: 0.25,
        terms: ['scenes'],
      },
    ]);
    expect(await idsOf(visit, 'b-1')).toEqual(['a-1']);
    expect(await idsOf(visit, 'b-2')).toEqual([]);
  });

  it('of a paper that is not in the content are none', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    expect(await idsOf(visit, 'left-long-ago')).toEqual([]);
  });

  it('are the same whether the papers are in the search index yet or not', async () => {
    const name = newDatabaseName();
    const site = siteWithDerivedFiles();
    const first = new TestSession(site, name);
    await first.sync();
    await first.when(({ searchable }) => searchable);
    const indexed = await first.session.related({ id: 'a-1' });
    const second = new TestSession(site, name);
    const syncing = second.sync();
    expect(await second.session.related({ id: 'a-1' })).toEqual(indexed);
    await syncing;
  });
});

describe('acronyms', () => {
  it('are found in the abstract, and the papers that use them told', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    expect(await visit.session.acronymsIn({ paper: TWO[0]! })).toEqual([
      { short: 'NeRF', long: 'neural radiance field', start: 12, end: 16 },
    ]);
    const answer = await visit.session.acronym({ short: 'NeRF', long: 'neural radiance field' });
    expect(answer).toMatchObject({ others: [], total: 2 });
    expect(answer.papers.map(({ id }) => id)).toEqual(['a-1', 'b-1']);
  });

  it('mean what the paper says they do; what they mean elsewhere is told as such', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    const abstract = 'A New Radio Frequency (NeRF) is used.';
    const own = { title: 'Radio', abstract };
    expect(await visit.session.acronymsIn({ paper: own })).toEqual([
      { short: 'NeRF', long: 'New Radio Frequency', start: 23, end: 27 },
    ]);
    const { others } = await visit.session.acronym({ short: 'NeRF', long: 'New Radio Frequency' });
    expect(others).toEqual(['neural radiance field']);
  });

  it('that one paper alone defines are explained, with no papers that use them', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    const own = { title: 'Sparsity', abstract: 'Sparse Tensor Rank (STR) is new.' };
    expect(await visit.session.acronymsIn({ paper: own })).toEqual([
      { short: 'STR', long: 'Sparse Tensor Rank', start: 20, end: 23 },
    ]);
    expect(await visit.session.acronym({ short: 'STR', long: 'Sparse Tensor Rank' })).toEqual({
      others: [],
      papers: [],
      total: 0,
    });
  });
});

describe('fetching', () => {
  it('fetches every derived file once and tells when all are here', async () => {
    const site = siteWithDerivedFiles();
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', derived: true, problem: null });
    expect(
      site.requests.filter((file) => site.derivedFiles.some((entry) => entry.file === file)),
    ).toHaveLength(3);
  });

  it('is not announced as ready before it has been tried', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    const ready = visit.states.filter(({ status }) => status === 'ready');
    expect(ready.map(({ derived }) => derived)).not.toContain(false);
  });

  it('fetches nothing on a second visit, and reads without a network', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    site.takeShardRequests();
    const second = new TestSession(site, name);
    expect(await second.sync()).toMatchObject({ status: 'ready', derived: true });
    expect(site.takeShardRequests()).toEqual([]);
    site.fault = offline;
    const third = new TestSession(site, name);
    expect(await third.sync()).toMatchObject({ status: 'ready', derived: true, problem: null });
    expect(await idsOf(third, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it('that fails for a fault of ours tells it once the papers of the first visit are here', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const site = siteWithDerivedFiles();
    const put = vi.spyOn(DeviceStore.prototype, 'putDerivedFile');
    put.mockRejectedValue(new TypeError('x is undefined'));
    const last = site.shards[1]!.file;
    const afterDerivedFiles = async () => {
      await until(() => expect(put).toHaveBeenCalled());
      await nextTask();
      return undefined as never;
    };
    site.fault = (file) => (file === last ? afterDerivedFiles() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    await expect(visit.sync()).rejects.toThrow('x is undefined');
    expect(visit.session.state.papers).toBe(5);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('refuses a derived file with a wrong hash and fetches it again past the HTTP cache', async () => {
    const site = siteWithDerivedFiles();
    const bad = fileOf(site, 0);
    site.fault = (file, request) =>
      file === bad && request === 1 ? text(String(RELATED[1]!.text)) : undefined;
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', derived: true });
    expect(site.cacheModes.filter((_, at) => site.requests[at] === bad)).toEqual(['default', 'reload']);
    expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it.each([
    ['stays damaged', () => text('{}'), 'It arrived damaged and was refused.', 'lasting'],
    ['is gone', () => status(404), 'The site does not have all that it announces.', 'passing'],
    ['is a page', html, 'The site does not have all that it announces.', 'passing'],
    ['cannot be reached', offline, 'The site cannot be reached.', 'passing'],
  ])(
    'leaves papers readable when a derived file %s, says so, and fetches it on a later visit',
    async (_, fault, why, ended) => {
      const site = siteWithDerivedFiles();
      const name = newDatabaseName();
      const bad = fileOf(site, 0);
      site.fault = (file) => (file === bad ? fault() : undefined);
      const visit = new TestSession(site, name);
      const state = await visit.sync();
      expect(state).toMatchObject({ status: 'ready', papers: 5, derived: false, complete: false });
      expect(state).toMatchObject({ missing: 'derived', ended });
      expect(contentProblem(state)).toBe(
        `The papers are here, but related papers, acronyms or the search index have not all arrived. ${why} The rest is fetched as soon as that works.`,
      );
      expect(await idsOf(visit, 'a-1')).toEqual([]);
      site.fault = () => undefined;
      site.takeShardRequests();
      const later = new TestSession(site, name);
      expect(await later.sync()).toMatchObject({
        status: 'ready',
        complete: true,
        missing: null,
        problem: null,
      });
      expect(site.takeShardRequests()).toEqual([bad]);
      expect(await idsOf(later, 'a-1')).toEqual(['b-1', 'a-2']);
    },
  );

  it('reads a bundle of old, without derived files, as ever', async () => {
    const site = new FakeSite();
    site.deploy('v1', [ONE, TWO]);
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 5, derived: true, problem: null });
    expect(await idsOf(visit, 'a-1')).toEqual([]);
    expect(await visit.session.acronymsIn({ paper: TWO[0]! })).toEqual([]);
  });

  it('passes derived files by that it does not know or that are not as they should be', async () => {
    const site = siteWithDerivedFiles();
    const [known] = site.derivedFiles;
    const companions = [known, { ...known, kind: 'topics' }, { ...known, file: '../secret' }, null, 7];
    site.files.set('manifest.json', JSON.stringify({ ...site.manifest, companions }));
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', derived: true, problem: null });
    expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it('does not read a derived file of a newer format, and reads nothing else again for it', async () => {
    const site = new FakeSite();
    const newer: FakeFile = { kind: 'related', first: 0, papers: 5, text: '{"format":2}' };
    site.deploy('v1', [ONE, TWO], [newer]);
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    expect(visit.session.state).toMatchObject({ complete: true });
    const reload = vi.spyOn(ReadableContent.prototype, 'reload');
    const read = vi.spyOn(DeviceStore.prototype, 'derivedFile');
    for (const id of ['a-1', 'a-2', 'a-1']) expect(await idsOf(visit, id)).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads nothing again for one that has not come, as is known', async () => {
    const site = siteWithDerivedFiles();
    const bad = fileOf(site, 0);
    site.fault = (file) => (file === bad ? offline() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    const reload = vi.spyOn(ReadableContent.prototype, 'reload');
    for (const id of ['a-1', 'a-2']) expect(await idsOf(visit, id)).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('suggestions', () => {
  it('are words, acronyms and titles', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    await visit.sync();
    await visit.when(({ searchable, derived }) => searchable && derived);
    expect(await visit.session.suggest({ text: 'ner' })).toEqual([
      { kind: 'word', text: 'ners' },
      { kind: 'acronym', text: 'NeRF', long: 'neural radiance field' },
    ]);
    expect(await visit.session.suggest({ text: 'Codeb' })).toEqual([
      { kind: 'word', text: 'Codebs' },
      { kind: 'title', text: 'Codebooks for NeRFs' },
    ]);
  });

  it('do without acronyms while they are not stored', async () => {
    const visit = new TestSession(siteWithDerivedFiles(), newDatabaseName());
    expect(await visit.session.suggest({ text: 'ner' })).toEqual([{ kind: 'word', text: 'ners' }]);
  });
});
