import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { changesOf, MOST_NAMED } from '../../../../src/data/content/updateNote.ts';
import type { FakeSite } from '../../data/content/fakeSite.ts';
import { paper, papers } from '../../data/content/fakeSite.ts';
import { GRAPHS, packedSite, PROTEINS, SearchingSession } from '../packedSite.ts';
import { A, B, C, loseShard, newDatabaseName, siteOf, TestSession, visited } from '../testSession.ts';

const D = papers('d', 2);
const [b1, b2] = B as [Paper, Paper];
const REWORDED = { ...b1, ...textOf('What b-1 really found out.') };

function textOf(abstract: string): Pick<Paper, 'abstract' | 'body'> {
  return { abstract, body: [{ t: 'text', start: 0, end: abstract.length }] };
}

/** A device that has the first version, and what it is told after the site has another. */
async function updated(shards: Paper[][], before = [A, B, C]): Promise<[TestSession, FakeSite, string]> {
  const site = siteOf('v1', before);
  const name = newDatabaseName();
  await visited(site, name);
  site.deploy('v2', shards);
  const visit = new TestSession(site, name);
  await visit.sync();
  return [visit, site, name];
}

describe('what an update changed', () => {
  it('is nothing on a first visit, and nothing where the site has the same', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    await visit.sync();
    expect(await visit.session.changes()).toEqual([]);
    const [same] = await updated([A, B, C]);
    expect(await same.session.changes()).toEqual([]);
  });

  it('names the papers that are new, gone and reworded, with what these said', async () => {
    const [visit] = await updated([D, A, [REWORDED]]);
    const [note, ...others] = await visit.session.changes();
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      version: 'v2',
      added: ['d-1', 'd-2'],
      addedTotal: 2,
      gone: [b2, ...C].map(({ id, title }) => ({ id, title })),
      goneTotal: 5,
      reworded: [{ id: 'b-1', title: b1.title, abstract: b1.abstract }],
      rewordedTotal: 1,
    });
    expect(note!.at).toBeGreaterThan(0);
  });

  it('is still known after a restart, with the site gone', async () => {
    const [visit, site, name] = await updated([D, A, B, C]);
    const known = await visit.session.changes();
    const later = new TestSession(site, name);
    site.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    await later.sync();
    expect(await later.session.changes()).toEqual(known);
  });

  it('names a retitled paper as reworded by its id of now, and not as new or gone', async () => {
    const abstract =
      'We count ferns on old walls of many towns and find that there are more of them each year.';
    const before = { ...paper('fern', 'Ferns on Wals'), ...textOf(abstract) };
    const [visit] = await updated([A, [{ ...before, id: 'ferns', title: 'Ferns on Walls' }]], [A, [before]]);
    expect(await visit.session.changes()).toMatchObject([
      { added: [], gone: [], reworded: [{ id: 'ferns', title: 'Ferns on Wals' }] },
    ]);
  });

  it('is not told of text that differs by blanks alone, nor of papers in another order', async () => {
    const spaced = { ...b1, ...textOf(b1.abstract.replace(' ', '  ')) };
    const [visit] = await updated([C, [b2, spaced], A]);
    expect(await visit.session.changes()).toEqual([]);
  });

  it('of several updates is told of each, but not of what is so no more', async () => {
    const [visit, site] = await updated([D, A, C]);
    site.deploy('v3', [D.slice(1), A, B, C]);
    await visit.sync();
    const [newest, before] = await visit.session.changes();
    expect(newest).toMatchObject({ version: 'v3', added: ['b-1', 'b-2'], gone: [{ id: 'd-1' }] });
    // One of them left again, and what had left is back.
    expect(before).toMatchObject({ version: 'v2', added: ['d-2'], addedTotal: 1, gone: [], goneTotal: 0 });
  });

  it('names so many papers that are gone, and counts them all', async () => {
    const many = papers('m', MOST_NAMED + 7);
    const [visit] = await updated([A], [A, many]);
    const [note] = await visit.session.changes();
    expect(note!.gone).toHaveLength(MOST_NAMED);
    expect(note!.goneTotal).toBe(MOST_NAMED + 7);
  });
});

describe('of an update of which more was counted than named', () => {
  const note = {
    ...{ version: 'v2', at: 1, added: ['a', 'b'], addedTotal: 9, rewordedTotal: 9, goneTotal: 9 },
    ...{ gone: [{ id: 'c', title: '' }], reworded: [{ id: 'd', title: '', abstract: '' }] },
  };
  const now = (...ids: string[]) => changesOf({ updates: [note], moved: {} }, new Set(ids))[0];

  it('all are counted while those named are as they were', () => {
    expect(now('a', 'b', 'd')).toMatchObject({ addedTotal: 9, rewordedTotal: 9, goneTotal: 9 });
  });

  it('none is counted that may not be here any more', () => {
    expect(now('b', 'c')).toMatchObject({ addedTotal: 1, rewordedTotal: 0, goneTotal: 0 });
  });

  it('papers that are one by now are one', () => {
    const texts = ['d', 'e'].map((id) => ({ id, title: '', abstract: '' }));
    const updates = [{ ...note, added: ['a', 'b'], reworded: texts }];
    const [joined] = changesOf({ updates, moved: { a: 'b', d: 'e' } }, new Set(['b', 'e']));
    expect([joined!.added, joined!.reworded.map(({ id }) => id)]).toEqual([['b'], ['e']]);
  });
});

describe('nothing is falsely new', () => {
  it('after the content was taken away', async () => {
    const [visit, site, name] = await updated([D, A, B, C]);
    expect(await visit.session.changes()).toHaveLength(1);
    await Dexie.delete(name);
    const later = new TestSession(site, name);
    await later.sync();
    expect(await later.session.changes()).toEqual([]);
    expect(await later.ids()).toHaveLength(11);
  });

  it('where it is not known what was there, for the browser lost a part', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await visited(site, name);
    await loseShard(name, site.shards[1]!.sha256);
    site.deploy('v2', [A, [...B, ...D], C]);
    const visit = new TestSession(site, name);
    await visit.sync();
    expect((await visit.session.changes()).flatMap(({ added }) => added)).toEqual([]);
  });

  it('where another part of the collection was chosen, also along with a newer version', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await visit.session.choose({ packs: ['graphs', 'proteins'] });
    expect(await visit.session.changes()).toEqual([]);
    await visit.session.choose({ packs: ['graphs'] });
    site.deployPacks('v2', {
      graphs: { shards: [[...GRAPHS, paper('g-9')]] },
      proteins: { shards: [PROTEINS] },
    });
    await visit.session.choose({ packs: ['graphs', 'proteins'] });
    expect(await visit.session.changes()).toMatchObject([{ added: ['g-9'], gone: [], reworded: [] }]);
  });
});
