import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { OwnPaper } from '../../../../src/worker/papers/ownPapers.ts';
import { until } from '../../../until.ts';
import { paper, type FakeSite } from '../../data/content/fakeSite.ts';
import { indexOf, packedSite, SearchingSession } from '../packedSite.ts';
import { newDatabaseName, OwnInMemory, putOwn } from '../testSession.ts';

/** As many as are worth keeping, and not so few that their last segment is empty. */
const BROUGHT = 300;
const SUBJECTS = ['ferns', 'mosses', 'lichens'];

let site: FakeSite;
let name: string;
let shelf: Map<string, OwnPaper>;

function mine(at: number): Paper {
  const subject = SUBJECTS[at % SUBJECTS.length]!;
  const text = `We count ${subject} on walls. Retrieval of old moss records (ROMR) is number${at}.`;
  return { ...paper(`own-${at}`, `A study of ${subject}, part${at}`, text), authors: [`Ada Stone${at}`] };
}

beforeEach(() => {
  site = packedSite();
  name = newDatabaseName();
  shelf = new Map();
  for (let at = 0; at < BROUGHT; at++) putOwn(shelf, mine(at));
});

async function visit(found = shelf.size): Promise<SearchingSession> {
  const session = new SearchingSession(site, name, new OwnInMemory(shelf));
  await session.sync();
  session.own.onChange();
  await session.when(({ searchable, own }) => searchable && own.found === found);
  return session;
}

async function stored(): Promise<{ keys: string[]; merged: string | undefined }> {
  const database = new ContentDatabase(name);
  const [keys, merged] = await Promise.all([
    database.ownIndex.toCollection().primaryKeys(),
    database.indexes.toCollection().first(),
  ]);
  database.close();
  return { keys, merged: merged?.of };
}

/** A visit at whose end the papers are kept, and what was worked out for the next start. @returns the name of what came with the packs */
async function keptVisit(): Promise<string> {
  await visit();
  return until(async () => {
    const { keys, merged } = await stored();
    const segment = keys.find((key) => key.startsWith('index '))!.slice('index '.length);
    expect(merged).toMatch(new RegExp(` ${segment}$`));
    return merged!.slice(0, -segment.length - 1);
  });
}

async function answers(session: SearchingSession): Promise<string[][]> {
  const queries = [
    'ferns part12',
    '"count mosses"',
    'author:stone17',
    'ROMR number4',
    'graphs',
    'is:own lichens',
  ];
  const all: string[][] = [];
  for (const query of queries) {
    const { hits, total } = await session.session.search({ query, limit: 200 });
    all.push([query, String(total), ...hits.map(({ id }) => id).sort()]);
  }
  return all;
}

describe('the index of papers that were brought', () => {
  it('is kept: the next start reads no text, and finds what a start without it finds', async () => {
    await keptVisit();
    const later = await visit();
    expect(later.own.reads).toEqual([]);
    const kept = await answers(later);
    const database = new ContentDatabase(name);
    await database.ownIndex.clear();
    await database.indexes.clear();
    database.close();
    const anew = await visit();
    expect(anew.own.reads).toHaveLength(BROUGHT);
    expect(kept).toEqual(await answers(anew));
  });

  it('is made anew of those alone that came, changed or went between visits', async () => {
    await keptVisit();
    putOwn(shelf, { ...mine(7), title: 'Of horsetails' });
    putOwn(shelf, paper('own-new', 'Of liverworts'));
    shelf.delete('own-8');
    const later = await visit();
    await until(async () => expect(await later.find('horsetails')).toEqual(['own-7']));
    expect(await later.find('part7 ')).toEqual([]);
    expect(await later.find('liverworts')).toEqual(['own-new']);
    expect(await later.find('part8 ')).toEqual([]);
    expect(new Set(later.own.reads.filter((id) => id !== 'own-7'))).toEqual(new Set(['own-new']));
  });

  it('holds under a newer version of the published papers', async () => {
    await keptVisit();
    const published = [paper('n-1', 'Newer graphs')];
    site.deploy('v2', [published], [indexOf(0, published)]);
    const later = new SearchingSession(site, name, new OwnInMemory(shelf));
    await later.sync();
    later.own.onChange();
    await later.when(
      ({ version, searchable, own }) => version === 'v2' && searchable && own.found === BROUGHT,
    );
    expect(later.own.reads).toEqual([]);
    expect(await later.find('newer')).toEqual(['n-1']);
    expect(await later.find('part12 ')).toEqual(['own-12']);
  });

  it.each(['papers', 'words', 'index', 'segments'])('of which %s are damaged is made anew', async (part) => {
    await keptVisit();
    const database = new ContentDatabase(name);
    const key = (await database.ownIndex.toCollection().primaryKeys()).find((one) => one.startsWith(part))!;
    await database.ownIndex.update(key, { sum: 1 });
    if (part === 'index' || part === 'segments') await database.indexes.clear();
    database.close();
    const later = await visit();
    expect(await later.find('part12 ')).toEqual(['own-12']);
    expect(await later.find('"count mosses"')).toHaveLength(10);
    expect(later.problems).toEqual([]);
  });

  it('is gone once the last of them is, with all of their words', async () => {
    const packs = await keptVisit();
    shelf.clear();
    const later = new SearchingSession(site, name, new OwnInMemory(shelf));
    await later.sync();
    later.own.onChange();
    await until(async () => expect(await stored()).toEqual({ keys: [], merged: packs }));
  });
});
