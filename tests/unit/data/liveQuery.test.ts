import 'fake-indexeddb/auto';
import { Dexie, RangeSet } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary, type LibraryDatabase } from '../../../src/data/library/libraryDatabase.ts';
import { withConnection } from '../../../src/data/connection.ts';
import { save, savedQuery } from '../../../src/data/library/saves.ts';
import { retag } from '../../../src/data/library/tags.ts';
import { watch } from '../../../src/data/liveQuery.ts';
import { nextTask } from '../../../src/data/nextTask.ts';
import { until } from '../../until.ts';
import { paper } from './content/fakeSite.ts';

const unreachable = () => expect.unreachable();

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`watched ${++count}`);
});

afterEach(() => {
  vi.unstubAllGlobals();
  library.close();
});

const savedIds = () => withConnection(library, () => library.saves.toCollection().primaryKeys());
const countSaves = async () => (await savedIds()).length;

describe('watching', () => {
  it('begins in a task of its own: what asks may be drawing the first picture', async () => {
    const run = vi.fn(() => Promise.resolve(1));
    const stop = watch(run, () => undefined, unreachable);
    watch(run, unreachable, unreachable)();
    await Promise.resolve();
    expect(run).not.toHaveBeenCalled();
    await until(() => expect(run).toHaveBeenCalledOnce());
    stop();
  });

  it('tells the first value, and each change, until it is stopped', async () => {
    const values: number[] = [];
    const stop = watch(
      () => countSaves(),
      (value) => values.push(value),
      unreachable,
    );
    await until(() => expect(values).toEqual([0]));
    await save(library, paper('a'));
    await until(() => expect(values).toEqual([0, 1]));
    stop();
    await save(library, paper('b'));
    expect(await countSaves()).toBe(2);
    expect(values).toEqual([0, 1]);
  });

  it('is none of the business of a transaction that it is begun in, or told in', async () => {
    const values: number[] = [];
    const stop = await library.transaction('r', library.notes, async () => {
      await library.notes.count();
      return watch(savedQuery(library), ({ ids }) => values.push(ids.length), unreachable);
    });
    await until(() => expect(values).toEqual([0]));
    await save(library, paper('a'));
    await until(() => expect(values).toEqual([0, 1]));
    stop();
  });

  it('ends what nobody waits for any more: when it stops, and when what was read has changed', async () => {
    const signals: AbortSignal[] = [];
    const values: number[] = [];
    const stop = watch(
      async (signal) => {
        signals.push(signal);
        return countSaves();
      },
      (value) => values.push(value),
      unreachable,
    );
    await until(() => expect(values).toEqual([0]));
    expect(signals.at(-1)!.aborted).toBe(false);
    await save(library, paper('a'));
    await until(() => expect(values.at(-1)).toBe(1));
    const [last, ...before] = signals.toReversed();
    expect(before.every(({ aborted }) => aborted)).toBe(true);
    expect(last!.aborted).toBe(false);
    stop();
    expect(last!.aborted).toBe(true);
  });

  it('reads anew after many changes that it does not depend on, for each is held until then', async () => {
    let reads = 0;
    let told = 0;
    const stop = watch(
      () => (reads++, countSaves()),
      () => told++,
      unreachable,
    );
    // What opens the database may have it read twice.
    await until(() => expect(told).toBe(1));
    reads = 0;
    const change = () =>
      Dexie.on.storagemutated.fire({ [`idb://${library.name}/ownPapers/`]: new RangeSet('a') });
    for (let nth = 0; nth < 240; nth++) change();
    await nextTask();
    expect(reads).toBe(0);
    for (let nth = 0; nth < 16; nth++) change();
    await until(() => expect(reads).toBe(1));
    await until(() => expect(told).toBe(2));
    stop();
    for (let nth = 0; nth < 300; nth++) change();
    await nextTask();
    expect(reads).toBe(1);
  });

  it('follows what is read after something else was waited for', async () => {
    await save(library, paper('a'));
    const twoReads = async () => [
      await countSaves(),
      await withConnection(library, () => library.tags.count()),
    ];
    const values: number[][] = [];
    const stop = watch(
      () => twoReads(),
      (value) => values.push(value),
      unreachable,
    );
    await until(() => expect(values).toEqual([[1, 0]]));
    await retag(library, { papers: ['a'], on: ['Nets'] });
    await until(() => expect(values.at(-1)).toEqual([1, 1]));
    stop();
  });

  it('goes on after the connection was lost once', async () => {
    const values: string[][] = [];
    const stop = watch(
      () => savedIds(),
      (value) => values.push(value),
      unreachable,
    );
    await until(() => expect(values).toEqual([[]]));
    library.close({ disableAutoOpen: false });
    await save(library, paper('a'));
    await until(() => expect(values.at(-1)).toEqual(['a']));
    stop();
  });

  it('goes on after the querier failed, with the next change', async () => {
    const onError = vi.fn();
    const values: number[] = [];
    const querier = vi.fn(() => countSaves());
    const stop = watch(querier, (value) => values.push(value), onError);
    await until(() => expect(values).toEqual([0]));
    querier.mockRejectedValueOnce(new RangeError('wrong'));
    await save(library, paper('a'));
    await until(() => expect(onError).toHaveBeenCalledTimes(1));
    await save(library, paper('b'));
    await until(() => expect(values).toEqual([0, 2]));
    stop();
  });

  it('reports that nothing can be stored', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const onError = vi.fn();
    watch(() => countSaves(), unreachable, onError);
    await until(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ kind: 'unavailable' })));
  });

  it('reports an error of the querier', async () => {
    const onError = vi.fn();
    watch(() => Promise.reject(new RangeError('wrong')), unreachable, onError);
    await until(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'wrong' })));
  });
});
