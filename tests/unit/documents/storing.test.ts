import 'fake-indexeddb/auto';
import fc from '../../properties.ts';
import { describe, expect, it } from 'vitest';
import { cutImport } from '../../../src/data/library/cutImport.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { ownPaperIds } from '../../../src/data/library/ownPapers.ts';
import { Import } from './import.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`storing ${++libraries}`);
const lines = (titles: readonly string[]) =>
  titles.map((title) => JSON.stringify({ title, abstract: `We count ${title}.` })).join('\n');

describe('an import', () => {
  it('stopped at any point and gone on with, or brought once more, is whole; taken back, it was never there', async () => {
    const titles = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 150 });
    await fc.assert(
      fc.asyncProperty(
        titles,
        fc.array(fc.nat(5), { maxLength: 3 }),
        fc.boolean(),
        async (numbers, stops, anew) => {
          const library = newLibrary();
          const text = lines(numbers.map((number) => `Ferns of ${number}`));
          let visit = new Import(library);
          await visit.read({ 'a.jsonl': text });
          for (const stop of stops) {
            let steps = 0;
            visit.onStep = ({ stage }) => {
              if (stage === 'storing' && steps++ === stop) visit.documents.stop();
            };
            const { stored } = await visit.store();
            if (!anew) {
              expect(await ownPaperIds(library)).toHaveLength(stored);
              continue;
            }
            // As after a kill: nothing but what is stored is left.
            visit = new Import(library);
            await visit.read({ 'a.jsonl': text });
          }
          visit.onStep = () => undefined;
          const { stage } = await visit.store();
          expect(stage).toBe('stored');
          expect(new Set(await ownPaperIds(library)).size).toBe(numbers.length);
          if (anew) return;
          await visit.documents.undo();
          expect(await ownPaperIds(library)).toEqual([]);
          expect(visit.told.at(-1)).toMatchObject({ stage: 'ready', stored: 0 });
        },
      ),
      { numRuns: 12 },
    );
  });

  it('that finds no room stops, says why, and goes on', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'a.jsonl': lines(['Ferns', 'Moss']) });
    const full = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
    library.ownPapers.hook('creating', full);
    expect(await visit.store()).toMatchObject({ stage: 'stopped', problem: { kind: 'quota' }, stored: 0 });
    library.ownPapers.hook('creating').unsubscribe(full);
    expect(await visit.store()).toMatchObject({ stage: 'stored', problem: null, stored: 2 });
  });

  it('that is cut off has said how far it came; one that ended, however it did, says nothing', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'a.jsonl': lines(Array.from({ length: 130 }, (_, at) => `Ferns ${at}`)) });
    const seen: unknown[] = [];
    let looked: Promise<unknown> = Promise.resolve();
    visit.onStep = ({ stage }) => {
      if (stage !== 'storing') return;
      looked = looked.then(async () => {
        const [note, ids] = await library.transaction(
          'r',
          library.device,
          library.ownPapers,
          async () => [await cutImport(library), await library.ownPapers.count()] as const,
        );
        if (note) seen.push([note.names, note.done === ids, note.total]);
      });
    };
    await visit.store();
    await looked;
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify([['a.jsonl'], true, 130])]),
    );
    expect(await cutImport(library)).toBeNull();
  });
});
