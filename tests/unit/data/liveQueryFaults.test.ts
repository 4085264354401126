import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../../src/data/dataError.ts';
import { openLibrary, type LibraryDatabase } from '../../../src/data/library/libraryDatabase.ts';
import { save } from '../../../src/data/library/saves.ts';
import { watch } from '../../../src/data/liveQuery.ts';
import { paper } from './content/fakeSite.ts';
import { until } from '../../until.ts';
import { listSaves } from './library/listSaves.ts';

let library: LibraryDatabase;
let count = 0;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  library = openLibrary(`faults ${++count}`);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  library.close();
});

const failOpening = (name: string) =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', name);
  });

function follow() {
  /** `faults` are thrown, one a run, by what reads. */
  const seen = { values: [] as string[][], problems: [] as string[], faults: [] as Error[] };
  const querier = vi.fn(async () => {
    const saves = await listSaves(library);
    if (seen.faults.length) throw seen.faults.pop();
    return saves.map(({ paperId }) => paperId);
  });
  stop = watch(
    querier,
    (ids) => seen.values.push(ids),
    (problem) => seen.problems.push((problem as { kind: string }).kind),
  );
  return { ...seen, querier };
}

/** Lets what is due run, and the database answer, which takes turns of the event loop of its own. */
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
};

test('a first run that failed is repeated by itself, told once, and goes on to follow changes', async () => {
  const opening = failOpening('UnknownError');
  const { values, problems } = follow();
  await until(() => expect(problems).toEqual(['lost']));
  opening.mockRestore();
  await until(() => expect(values).toEqual([[]]));
  await save(library, paper('a'));
  await until(() => expect(values).toEqual([[], ['a']]));
  expect(problems).toEqual(['lost']);
});

test('a database that stays away is tried a few times, and told of once', async () => {
  failOpening('UnknownError');
  const { querier, problems } = follow();
  for (let minute = 0; minute < 30; minute++) await pass(60_000);
  expect(querier).toHaveBeenCalledTimes(6);
  expect(problems).toEqual(['lost']);
});

test('after a value a new fault is told anew, and tried as often again', async () => {
  const { querier, values, problems, faults } = follow();
  await until(() => expect(values).toHaveLength(1));
  for (const id of ['a', 'b']) {
    querier.mockClear();
    faults.push(new DataError('aborted'));
    await save(library, paper(id));
    await until(() => expect(querier).toHaveBeenCalledTimes(2));
    await until(() => expect(values.at(-1)).toContain(id));
  }
  expect(problems).toEqual(['aborted', 'aborted']);
});

test('what the browser refuses is not asked for again', async () => {
  failOpening('SecurityError');
  const { querier, problems } = follow();
  for (let minute = 0; minute < 5; minute++) await pass(60_000);
  expect(problems).toEqual(['unavailable']);
  expect(querier).toHaveBeenCalledTimes(1);
});

test('nothing is asked for after the end', async () => {
  failOpening('UnknownError');
  const { querier, problems } = follow();
  await until(() => expect(problems).toHaveLength(1));
  const asked = querier.mock.calls.length;
  stop();
  await pass(600_000);
  expect(querier).toHaveBeenCalledTimes(asked);
});
