import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { makeChange, type LibraryWish } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { Look } from '../../../../src/data/library/look.ts';
import type { PaperRecord } from '../../../../src/data/library/records.ts';
import { paper } from '../content/fakeSite.ts';
import { AppV1 } from './appV1.ts';
import { createLibraryV1, RECORDS_V1 } from './libraryV1.ts';

let libraries = 0;
const newName = () => `library of changes ${++libraries}`;
const IDS = ['a', 'b', 'c'];
const LONG = 'words of an abstract that go on and on, '.repeat(30).trim();
const papers = new Map(IDS.map((id) => [id, paper(id, `Title of ${id}`, LONG)]));

function saved(id: string, at: number): LibraryWish[] {
  return [
    { table: 'papers', id, fields: { savedAt: at } },
    { table: 'copies', id, fields: { paper: papers.get(id) as Paper } },
  ];
}
const state = (id: string, fields: Partial<PaperRecord>): LibraryWish => ({
  table: 'papers',
  id,
  fields: fields as Record<string, unknown>,
});

let changes = 0;
const change = (library: LibraryDatabase, wishes: LibraryWish[], id = `change ${++changes}`) =>
  makeChange(library, () => wishes, undefined, id);

/** What a person has, as lists and reader show it. */
async function seen(library: LibraryDatabase): Promise<unknown> {
  const look = await Look.at(library);
  const records = await look.records<PaperRecord>('papers', IDS);
  return {
    states: records.map((record) => [
      record?.savedAt ?? null,
      record?.readAt ?? null,
      record?.hiddenAt ?? null,
    ]),
    saves: (await library.saves.orderBy('savedAt').toArray()).map(({ paperId, savedAt }) => [
      paperId,
      savedAt,
    ]),
    read: await library.reading.where('readAt').aboveOrEqual(0).primaryKeys(),
  };
}

type Deed = { id: string; savedAt?: number | null; readAt?: number | null; hiddenAt?: number | null };
const time = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
const deed: fc.Arbitrary<Deed> = fc.record(
  { id: fc.constantFrom(...IDS), savedAt: time, readAt: time, hiddenAt: time },
  { requiredKeys: ['id'] },
);
const wishesOf = (deeds: readonly Deed[]): LibraryWish[] =>
  deeds.flatMap(({ id, ...fields }) => [
    state(id, fields),
    ...(fields.savedAt ? [{ table: 'copies' as const, id, fields: { paper: papers.get(id) } }] : []),
  ]);

describe('a change of the library', () => {
  it('of many records is undone to exactly what was there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed), fc.array(deed), async (before, deeds) => {
        const library = openLibrary(newName());
        await change(library, wishesOf(before));
        const earlier = await seen(library);
        const made = await change(library, wishesOf(deeds));
        await undoChange(library, made);
        expect(await seen(library)).toEqual(earlier);
        await library.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('is made once, however often it is asked for, and undone once', async () => {
    const library = openLibrary(newName());
    const first = await change(library, saved('a', 5), 'the same');
    await change(library, [state('a', { savedAt: null })]);
    const second = await change(library, saved('a', 5), 'the same');
    expect(second).toEqual(first);
    expect(await seen(library)).toMatchObject({ saves: [] });
    const made = await change(library, saved('b', 6));
    await undoChange(library, made);
    await change(library, saved('b', 7));
    await undoChange(library, made);
    expect(await seen(library)).toMatchObject({ saves: [['b', 7]] });
    await library.delete();
  });

  it('leaves what was done since alone when it is undone', async () => {
    const library = openLibrary(newName());
    const made = await change(library, [...saved('a', 5), state('b', { readAt: 5 })]);
    await change(library, [state('b', { readAt: 8 })]);
    await undoChange(library, made);
    expect(await seen(library)).toMatchObject({
      states: [
        [null, null, null],
        [null, 8, null],
        [null, null, null],
      ],
    });
    await library.delete();
  });

  it('is whole or not there at all', async () => {
    const library = openLibrary(newName());
    await change(library, saved('a', 5));
    const unstorable = { table: 'papers' as const, id: 'b', fields: { savedAt: { no: () => 'data' } } };
    await expect(change(library, [state('a', { readAt: 1 }), unstorable])).rejects.toThrow();
    expect(await seen(library)).toMatchObject({
      states: [
        [5, null, null],
        [null, null, null],
        [null, null, null],
      ],
    });
    await library.delete();
  });
});

describe('two ids that are one paper', () => {
  const link = (to: string | null): LibraryWish => ({ table: 'aliases', id: 'a', fields: { to } });

  it('have one state, and are two again with theirs when the link is taken back', async () => {
    const library = openLibrary(newName());
    await change(library, [...saved('a', 5), state('b', { readAt: 3 })]);
    const apart = await seen(library);
    const linked = await change(library, [link('b')]);
    const look = await Look.at(library);
    expect(await look.paper('a')).toMatchObject({ id: 'b', savedAt: 5, readAt: 3 });
    expect(await library.saves.toCollection().primaryKeys()).toEqual(['b']);
    await undoChange(library, linked);
    expect(await seen(library)).toEqual(apart);
    await library.delete();
  });

  it('are changed under the id of now, whichever is named', async () => {
    const library = openLibrary(newName());
    await change(library, saved('a', 5));
    await change(library, [link('b')]);
    await change(library, [state('a', { savedAt: null })]);
    expect(await seen(library)).toMatchObject({ saves: [] });
    await library.delete();
  });
});

describe('an app of version 1', () => {
  it('finds its library taken over, with texts apart from saves', async () => {
    const name = newName();
    await createLibraryV1(name);
    const library = openLibrary(name);
    const [save] = RECORDS_V1['saves'] as { paperId: string; paper: Paper }[];
    expect(await (await Look.at(library)).paper(save!.paperId)).toMatchObject({
      savedAt: 1710147600000,
      readAt: 1710148000000,
      position: { offset: 12 },
    });
    expect(await library.copies.get(save!.paperId)).toMatchObject({ paper: save!.paper });
    await library.delete();
  });

  it('that opens the library in between loses nothing and is heard', async () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('save' as const), id: fc.constantFrom(...IDS) }),
      fc.record({ do: fc.constant('unsave' as const), id: fc.constantFrom(...IDS) }),
      fc.record({ do: fc.constant('read' as const), id: fc.constantFrom(...IDS) }),
      fc.record({ do: fc.constant('unread' as const), id: fc.constantFrom(...IDS) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed), fc.array(act), async (deeds, acts) => {
        const name = newName();
        const library = openLibrary(name);
        await change(library, wishesOf(deeds));
        await change(library, [{ table: 'notes', id: 'c', fields: { text: 'a note' } }]);
        const before = (await seen(library)) as { saves: [string, number][]; read: string[] };
        library.close();

        const old = new AppV1(name);
        await old.open();
        expect(await old.savedTitles()).toHaveLength(before.saves.length);
        for (const { do: what, id } of acts) {
          if (what === 'save') await old.save(papers.get(id)!, 20);
          else if (what === 'unsave') await old.unsave(id);
          else await old.setRead(id, what === 'read', 20);
        }
        const [savedThen, readThen] = [await old.saves.toCollection().primaryKeys(), await old.readIds()];
        old.close();

        const again = openLibrary(name);
        const after = (await seen(again)) as {
          saves: [string, number][];
          read: string[];
          states: unknown[][];
        };
        expect(new Set(after.saves.map(([id]) => id))).toEqual(new Set(savedThen));
        expect(new Set(after.read)).toEqual(new Set(readThen));
        const look = await Look.at(again);
        for (const [at, record] of (await look.records<PaperRecord>('papers', IDS)).entries()) {
          expect(typeof record?.savedAt === 'number').toBe(savedThen.includes(IDS[at]!));
          expect(typeof record?.readAt === 'number').toBe(readThen.includes(IDS[at]!));
        }
        for (const id of savedThen) expect((await again.copies.get(id))?.paper).toEqual(papers.get(id));
        expect(await again.notes.get('c')).toBeDefined();
        await again.delete();
      }),
      { numRuns: 25 },
    );
  });
});
