import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { until } from '../../../until.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { UpdateNote } from '../../../../src/data/content/updateNote.ts';
import { FakeSite, offline } from '../../data/content/fakeSite.ts';
import { acronyms, near, related } from '../derived/derivedSite.ts';
import { GRAPHS, indexOf, SearchingSession } from '../packedSite.ts';
import { newDatabaseName } from '../testSession.ts';

type StoredRecord = Record<string, unknown>;
type Damage = (record: StoredRecord) => StoredRecord;

const RELATED = related(0, [[near(1, 0.5, 'graph')], [near(0, 0.5, 'graph')], []]);

function site(): FakeSite {
  const made = new FakeSite();
  const ofAll = acronyms('neural radiance field', [0]);
  made.deploy('v1', [GRAPHS.slice(0, 1), GRAPHS.slice(1)], [indexOf(0, GRAPHS), RELATED, ofAll]);
  return made;
}

/** Tables with the fields that are not their keys. */
const TABLES: Record<string, string[]> = {
  versions: ['manifest', 'packs', 'moved', 'updates'],
  choices: ['packs'],
  pages: ['bytes', 'sum'],
  shards: ['ids', 'links', 'sum'],
  credits: ['lines', 'sum'],
  listings: ['of', 'ids', 'links', 'sum'],
  companions: ['bytes'],
  words: ['of', 'codes', 'starts', 'titles', 'sum'],
  indexes: ['of', 'papers', 'words', 'frequencies', 'postings', 'parts', 'averages', 'compounds', 'sum'],
  partials: ['bytes', 'validator'],
};
const KEYS = ['key', 'sha256', 'page', 'start'];

/** What another app, a disk or a browser may leave of a field. */
const VALUES: [name: string, of: (value: unknown) => unknown][] = [
  ['missing', () => undefined],
  ['a number', () => 42],
  ['an object', () => ({ parts: [] })],
  ['half of it', halfOf],
  ['of which a bit is another', flipped],
];

function halfOf(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const list = value as unknown as { length: number; slice: (from: number, to: number) => unknown };
    return list.slice(0, Math.floor(list.length / 2));
  }
  return value;
}

/** In the first bytes that are found, at any depth; of texts the last letter. */
function flipped(value: unknown): unknown {
  if (typeof value === 'string') return `${value.slice(0, -1)}~`;
  if (typeof value === 'number') return value + 1;
  if (ArrayBuffer.isView(value)) {
    const copy = (value as Uint8Array).slice();
    if (copy.length > 0) copy[copy.length >> 1]! ^= 1;
    return copy;
  }
  if (Array.isArray(value)) return value.length > 0 ? [flipped(value[0]), ...value.slice(1)] : value;
  if (typeof value !== 'object' || value === null) return value;
  const [[name, first] = [], ...rest] = Object.entries(value);
  return name === undefined ? value : Object.fromEntries([[name, flipped(first)], ...rest]);
}

const keysOnly: Damage = (record) => Object.fromEntries(KEYS.map((key) => [key, record[key]]));

const DAMAGES: [table: string, what: string, damage: Damage][] = Object.entries(TABLES).flatMap(
  ([table, fields]) => [
    [table, 'only its key', keysOnly] as [string, string, Damage],
    ...fields.flatMap((field) =>
      VALUES.map(([name, of]): [string, string, Damage] => [
        table,
        `${field} ${name}`,
        (record) => ({ ...record, [field]: of(record[field]) }),
      ]),
    ),
  ],
);

async function damageAll(name: string, table: string, damage: Damage): Promise<void> {
  const database = new ContentDatabase(name);
  const records = (await database.table(table).toArray()) as StoredRecord[];
  for (const record of records) {
    const { key, sha256, page, start } = record;
    const changed = Object.entries({ ...damage(record), key, sha256, page, start });
    await database.table(table).put(Object.fromEntries(changed.filter(([, value]) => value !== undefined)));
  }
  database.close();
}

const NOTE: UpdateNote = {
  version: 'v1',
  at: 1,
  added: ['g-1'],
  addedTotal: 1,
  gone: [{ id: 'g-0', title: 'Gone' }],
  goneTotal: 1,
  reworded: [{ id: 'g-2', title: 'Codes', abstract: 'Before.' }],
  rewordedTotal: 1,
};

type Stored = Map<string, StoredRecord[]>;
let whole: Promise<Stored> | undefined;

/** A device on which all that is ever stored is. To visit a site for each would take most of the time. */
async function device(): Promise<string> {
  const stored = await (whole ??= storedByVisit());
  const name = newDatabaseName();
  const database = new ContentDatabase(name);
  for (const [table, records] of stored) await database.table(table).bulkPut(records);
  database.close();
  return name;
}

async function storedByVisit(): Promise<Stored> {
  const from = site();
  const name = newDatabaseName();
  const visit = new SearchingSession(from, name);
  await visit.visit();
  await visit.session.choose({ packs: ['all'] });
  await visit.when(({ searchable }) => searchable);
  const database = new ContentDatabase(name);
  const [first] = from.shards;
  await database.partials.put({
    sha256: first!.sha256,
    start: 0,
    bytes: new Uint8Array(5),
    validator: '"a"',
  });
  await database.versions.toCollection().modify({ updates: [NOTE] });
  const stored: Stored = new Map();
  for (const { name } of database.tables) stored.set(name, await database.table(name).toArray());
  database.close();
  expect(Object.keys(TABLES).filter((table) => !stored.get(table)?.length)).toEqual([]);
  return stored;
}

/** All that the app is asked for, as soon as what was lost is back. */
async function isWhole(visit: SearchingSession): Promise<void> {
  await until(async () => {
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(await visit.find('"walk on graphs"')).toEqual(['g-3']);
    expect(await visit.ids()).toEqual(['g-1', 'g-2', 'g-3']);
    expect((await visit.session.paper({ id: 'g-2' }))?.abstract).toBe('We code a graph.');
    await visit.session.facets();
    await visit.session.changes();
    expect((await visit.session.related({ id: 'g-1' })).map(({ id }) => id)).toEqual(['g-2']);
    const told = { complete: true, status: 'ready', problem: null, searchProblem: null };
    expect(visit.session.state).toMatchObject(told);
  });
  expect(visit.problems).toEqual([]);
}

/** All damages of a table at once, each on a device of its own. */
async function onEach(table: string, check: (name: string, from: FakeSite) => Promise<void>): Promise<void> {
  await Promise.all(
    DAMAGES.filter(([of]) => of === table).map(async ([, what, damage]) => {
      const from = site();
      const name = await device();
      await damageAll(name, table, damage);
      await check(name, from).catch((error: unknown) => {
        throw new Error(`${table}: ${what}`, { cause: error });
      });
    }),
  );
}

describe.each(Object.keys(TABLES))('a record of %s that is not as it was stored', (table) => {
  it('is fetched or made anew, and what is there then needs no network', () =>
    onEach(table, async (name, from) => {
      const visit = new SearchingSession(from, name);
      await visit.sync();
      await isWhole(visit);
      from.fault = offline;
      const later = new SearchingSession(from, name);
      await later.sync();
      await isWhole(later);
    }));

  it('leaves nothing waiting where there is no network, and is told of', () =>
    onEach(table, async (name, from) => {
      from.fault = offline;
      const visit = new SearchingSession(from, name);
      await visit.sync();
      await visit.ids();
      await visit.session.search({ query: 'graph', limit: 10 });
      await visit.session.related({ id: 'g-1' });
      await until(async () => {
        const { searchable, searchProblem, papers, status, problem } = visit.session.state;
        expect(searchable || searchProblem !== null || papers === 0).toBe(true);
        expect(status === 'ready' || problem !== null).toBe(true);
        expect(papers).toBe((await visit.ids()).length);
      });
      expect(visit.problems).toEqual([]);
    }));
});

it('that a newer app published keeps the ids that changed', async () => {
  const from = site();
  const name = await device();
  await damageAll(name, 'versions', () => ({ manifest: { format: 99, parts: [] }, moved: { old: 'g-1' } }));
  const visit = new SearchingSession(from, name);
  expect(await visit.sync()).toMatchObject({ status: 'ready', moved: { old: 'g-1' } });
});

it.each([
  ['another shape', { parts: [] }],
  ['notes of another shape', [{ version: 'v9', papers: 3 }, null, NOTE, { ...NOTE, gone: [{ id: 1 }] }]],
])('that a newer app published with %s of what updates changed takes the next update', async (_, updates) => {
  const from = site();
  const name = await device();
  await damageAll(name, 'versions', (record) => ({ ...record, updates }));
  from.deploy('v2', [GRAPHS.slice(0, 1)], []);
  const visit = new SearchingSession(from, name);
  await visit.sync();
  expect(await visit.ids()).toEqual(['g-1']);
  const [latest, ...earlier] = await visit.session.changes();
  expect(latest).toMatchObject({ version: 'v2', goneTotal: 2 });
  expect(earlier.map(({ version }) => version)).toEqual(Array.isArray(updates) ? ['v1'] : []);
  expect(visit.problems).toEqual([]);
});
