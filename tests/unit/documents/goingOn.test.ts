import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as merging from '../../../src/core/formats/mergeDuplicates.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import {
  editOwnPaper,
  ownPaperIds,
  readOwnPapers,
  storeOwnPapers,
} from '../../../src/data/library/ownPapers.ts';
import { Import, type Files } from './import.ts';

const merged = vi.hoisted(() => vi.fn());
vi.mock('../../../src/core/formats/mergeDuplicates.ts', async (original) => {
  const { mergeDuplicates } = await original<typeof merging>();
  merged.mockImplementation(mergeDuplicates);
  return { mergeDuplicates: merged };
});

let libraries = 0;
const newLibrary = () => openLibrary(`gone on with ${++libraries}`);
const lines = (titles: readonly string[], filler = '') =>
  titles.map((title) => JSON.stringify({ title, abstract: `We count ${title}.`, filler })).join('\n');
const numbered = (papers: number) => Array.from({ length: papers }, (_, at) => `Ferns on wall ${at}`);
const idsIn = (visit: Import) => visit.documents.rows('new', 0, 500).map(({ id }) => id);

/** Reads until something was read, and stops then. */
async function readSome(visit: Import, files: Files) {
  visit.onStep = ({ stage, found }) => {
    if (stage === 'reading' && found.new > 0) visit.documents.stop();
  };
  const reading = await visit.read(files);
  visit.onStep = () => undefined;
  return reading;
}

beforeEach(() => {
  merged.mockClear();
});

describe('what is chosen', () => {
  it('is stored and nothing else, of however many', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'a.jsonl': lines(numbered(1200)) });
    const [only] = visit.documents.rows('new', 700, 1);
    expect(await visit.store({ all: false, apart: [only!.id], anyway: [] })).toMatchObject({
      stored: 1,
      total: 1,
    });
    expect(await ownPaperIds(library)).toEqual([only!.id]);
  });

  it('is of what was read: what waits is read when it is asked for', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    const files = { 'a.jsonl': lines(['Moss', 'Chalk']), 'b.jsonl': lines(numbered(40)) };
    expect(await readSome(visit, files)).toMatchObject({
      stage: 'stopped',
      waiting: true,
      found: { new: 2 },
    });
    const [moss, chalk] = idsIn(visit);
    const stored = await visit.store({ all: true, apart: [chalk!], anyway: [] });
    expect(stored).toMatchObject({ stage: 'stored', stored: 1, waiting: true });
    expect(await ownPaperIds(library)).toEqual([moss]);

    expect(await visit.read({})).toMatchObject({
      stage: 'ready',
      waiting: false,
      stored: 1,
      found: { new: 41, here: 1 },
    });
    expect(visit.documents.rows('here', 0, 9)).toMatchObject([{ id: moss, here: { id: moss, own: true } }]);
  });

  it('is stored before what is brought meanwhile is read, and not read where storing is stopped', async () => {
    const visit = new Import(newLibrary());
    await visit.read({ 'a.jsonl': lines(numbered(100)) });
    visit.onStep = ({ stage, stored, waiting }) => {
      if (stage !== 'storing' || stored === 0 || waiting) return;
      void visit.read({ 'b.jsonl': lines(['Moss']) });
      visit.documents.stop();
    };
    expect(await visit.store()).toMatchObject({ stage: 'stopped', waiting: true, total: 100 });
    visit.onStep = () => undefined;
    expect(await visit.store()).toMatchObject({ stage: 'stored', stored: 100, waiting: true });
    expect(await visit.read({})).toMatchObject({ waiting: false, found: { new: 1, here: 100 } });
  });
});

describe('a long list that is stopped', () => {
  /** 8 MB: several pieces. */
  const TITLES = numbered(40);
  const LONG = lines(TITLES, 'x'.repeat(200_000));

  it('is gone on with where it was, also after some of it was stored', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    visit.onStep = ({ done }) => {
      if (done > 0) visit.documents.stop();
    };
    const first = await visit.read({ 'long.jsonl': LONG });
    expect(first).toMatchObject({ stage: 'stopped', waiting: true });
    const some = first.found.new;
    expect(some).toBeLessThan(40);
    expect(first.done).toBeLessThan(first.total);
    visit.onStep = () => undefined;
    expect(await visit.store()).toMatchObject({ stage: 'stored', stored: some });

    const { documents, found, done, total } = await visit.read({});
    expect(documents).toMatchObject([{ name: 'long.jsonl', papers: 40, notes: [] }]);
    expect([found, visit.told.at(-2)!.done, visit.told.at(-2)!.total]).toEqual([
      { new: 40 - some, here: some, faulty: 0 },
      LONG.length,
      LONG.length,
    ]);
    expect([done, total]).toEqual([some, some]);
    expect(await visit.store()).toMatchObject({ stage: 'stored', stored: 40 });
    const stored = await readOwnPapers(library, await ownPaperIds(library));
    expect(stored.map((one) => one?.abstract)).toEqual(TITLES.map((title) => `We count ${title}.`));
  });

  it('and breaks off after that keeps what was read, and says why', async () => {
    const noise = TITLES.map((title) => lines([title], randomBytes(150_000).toString('base64')));
    const packed = Uint8Array.from(gzipSync(noise.join('\n')));
    const visit = new Import(newLibrary());
    visit.onStep = ({ done }) => {
      if (done > 0) visit.documents.stop();
    };
    const { found } = await visit.read({ 'long.jsonl.gz': packed.slice(0, -100) });
    expect(found.new).toBeGreaterThan(0);
    visit.onStep = () => undefined;
    const { documents, found: after } = await visit.read({});
    expect(after.new).toBe(found.new);
    expect(documents[0]!.notes.at(-1)!.message).toMatch(/breaks off or is damaged/);
  });
});

describe('an import that was taken back', () => {
  it('leaves what was edited since as it is, however often it is stored and taken back', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'a.jsonl': lines(['Moss', 'Chalk']) });
    await visit.store();
    const ids = await ownPaperIds(library);
    const [moss] = await readOwnPapers(library, ids);
    const edited = { ...moss!, title: 'Moss, edited' };
    await editOwnPaper(library, edited);
    for (let times = 0; times < 2; times++) {
      await visit.documents.undo();
      expect(visit.told.at(-1)).toMatchObject({ stage: 'ready', stored: 0, found: { new: 1, here: 1 } });
      expect(await readOwnPapers(library, ids)).toEqual([edited, null]);
      expect(await visit.store()).toMatchObject({ stage: 'stored', stored: 1, total: 1 });
      expect(await readOwnPapers(library, ids)).toMatchObject([edited, { title: 'Chalk' }]);
    }
  });

  it('leaves what came here otherwise, and counts it as none of its own', async () => {
    const library = newLibrary();
    const [visit, other] = [new Import(library), new Import(library)];
    await visit.read({ 'a.jsonl': lines(['Moss', 'Chalk']) });
    await other.read({ 'b.jsonl': lines(['Moss']) });
    await other.store();
    const [moss] = await ownPaperIds(library);
    const [paper] = await readOwnPapers(library, [moss!]);
    await storeOwnPapers(library, [paper!], 10);
    expect(await visit.store()).toMatchObject({ stage: 'stored', stored: 1, done: 1, total: 1 });
    await visit.documents.undo();
    expect(await ownPaperIds(library)).toEqual([moss]);
  });
});

describe('many small files', () => {
  it('are gone through together, not all anew for each', async () => {
    const files = Object.fromEntries(
      numbered(60).map((title, at) => [`${at}.jsonl`, lines([title, 'Moss'])]),
    );
    const visit = new Import(newLibrary(), [], () => 0, 60_000);
    const { documents, found } = await visit.read(files);
    expect(merged).toHaveBeenCalledTimes(1);
    expect(found.new).toBe(61);
    expect(documents.map(({ papers }) => papers)).toEqual([2, ...Array<number>(59).fill(1)]);
    expect(documents.slice(1).every(({ notes }) => notes.length === 1)).toBe(true);
  });
});

describe('a document on one line that is longer than a line may be', () => {
  const blank = ' '.repeat(2 ** 26);
  it.each([
    ['a list', `[${blank}{"title":"Moss","abstract":"We count moss."}]`],
    ['an object', `{"papers":[${blank}{"title":"Moss","abstract":"We count moss."}]}`],
  ])('is read as a whole: %s', async (_, text) => {
    const visit = new Import(newLibrary());
    const { documents, found, done, total } = await visit.read({ 'a.json': text });
    expect(documents).toMatchObject([{ refused: null, papers: 1 }]);
    expect([found.new, done]).toEqual([1, total]);
  });
});
