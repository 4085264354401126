import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../../../src/core/backup/backup.ts';
import { libraryBackup } from '../../../../src/data/library/backup.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { getCopies } from '../../../../src/data/library/copies.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import {
  editOwnPaper,
  onOwnPapersChange,
  ownPaperIds,
  readOwnPapers,
  removeOwnPapers,
  STORED_AT_ONCE,
  storeOwnPapers,
  takeBackOwnPapers,
} from '../../../../src/data/library/ownPapers.ts';
import { getRows, save } from '../../../../src/data/library/saves.ts';
import { until } from '../../../until.ts';
import { paper } from '../content/fakeSite.ts';

const [B, A, C] = ['b', 'a', 'c'].map((id) => paper(id, `Title of ${id}`));
let libraries = 0;
const newLibrary = () => openLibrary(`own papers ${++libraries}`);

describe('own papers', () => {
  it('are listed in the order in which they came, whatever their ids', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [B!, A!], 10);
    await storeOwnPapers(library, [C!], 11);
    expect(await ownPaperIds(library)).toEqual(['b', 'a', 'c']);
    expect(await readOwnPapers(library, ['c', 'gone', 'b'])).toEqual([C, null, B]);
  });

  it('of which it is not known when they came are listed before the others, unless they were removed', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [B!], 10);
    await takeBackOwnPapers(library, await storeOwnPapers(library, [paper('d')], 10), 20);
    await library.ownPapers.bulkPut([
      { id: 'a', paper: A!, stamps: {} },
      { id: 'c', paper: C!, stamps: {}, at: 'soon' as never, removedAt: 5 },
      { id: 'e', paper: paper('e'), stamps: {}, at: null as never },
      { id: 'f', paper: paper('f'), stamps: {}, removedAt: 5 },
      { id: 'undone', stamps: {} },
    ]);
    expect(await ownPaperIds(library)).toEqual(['a', 'e', 'b']);
  });

  it('stored again change nothing, and are not what that import would take back', async () => {
    const library = newLibrary();
    expect(await storeOwnPapers(library, [A!, B!], 10)).toHaveLength(2);
    const before = await library.ownPapers.toArray();
    expect(await storeOwnPapers(library, [A!, B!], 99)).toEqual([]);
    expect(await library.ownPapers.toArray()).toEqual(before);
  });

  it('that were edited stay as they are when they are brought again, and when that is taken back', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [A!], 10);
    const edited = { ...A!, title: 'Edited' };
    await editOwnPaper(library, edited);
    const again = await storeOwnPapers(library, [A!, B!], 20);
    expect(again.map(({ id }) => id)).toEqual(['b']);
    expect(await readOwnPapers(library, ['a', 'b'])).toEqual([edited, B]);
    expect(await takeBackOwnPapers(library, again, 30)).toEqual([]);
    expect(await readOwnPapers(library, ['a', 'b'])).toEqual([edited, null]);
  });

  it('are taken back, but not what was written anew since; twice is once', async () => {
    const library = newLibrary();
    const stored = await storeOwnPapers(library, [A!, B!, C!], 10);
    await editOwnPaper(library, { ...B!, title: 'Another title of b' });
    for (const now of [20, 21]) expect(await takeBackOwnPapers(library, stored, now)).toEqual(['b']);
    expect(await ownPaperIds(library)).toEqual(['b']);
    expect((await library.ownPapers.get('a'))?.paper).toBeUndefined();
  });

  it.each([
    ['leads to another paper', 'b'],
    ['is of no other, as was said before', null],
    ['leads nowhere', undefined],
  ])(
    'said to be none of those that they seem to be: taken back, an id that %s does so again',
    async (_, to) => {
      const library = newLibrary();
      if (to !== undefined) await library.aliases.put({ id: 'a', to, stamps: {} });
      const stored = await storeOwnPapers(library, [A!], 10, new Set(['a']));
      expect((await library.aliases.get('a'))?.to).toBeNull();
      for (const now of [20, 21]) expect(await takeBackOwnPapers(library, stored, now)).toEqual([]);
      expect((await library.aliases.get('a'))?.to).toBe(to);
    },
  );

  it('come back when they are brought again after that', async () => {
    const library = newLibrary();
    await takeBackOwnPapers(library, await storeOwnPapers(library, [A!, B!], 10), 20);
    await storeOwnPapers(library, [B!], 30);
    expect(await ownPaperIds(library)).toEqual(['b']);
    expect(await readOwnPapers(library, ['b'])).toEqual([B]);
  });

  it('are edited and removed, each a change that is undone exactly', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [A!, B!], 10);
    const edited = { ...A!, title: 'Edited' };
    const edit = await editOwnPaper(library, edited);
    expect(await readOwnPapers(library, ['a'])).toEqual([edited]);
    const removal = await removeOwnPapers(library, ['a', 'nobody']);
    expect(await ownPaperIds(library)).toEqual(['b']);
    expect(await readOwnPapers(library, ['a'])).toEqual([null]);
    await undoChange(library, removal);
    expect(await ownPaperIds(library)).toEqual(['a', 'b']);
    await undoChange(library, edit);
    expect(await readOwnPapers(library, ['a'])).toEqual([A]);
  });

  it('that are saved or tagged are edited in the text that is kept of them too, and that is undone with it', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [A!, B!], 10);
    await save(library, A!);
    const edited = { ...A!, title: 'Edited' };
    const edit = await editOwnPaper(library, edited);
    await editOwnPaper(library, { ...B!, title: 'Edited too' });
    expect(await getRows(library, ['a'])).toMatchObject([{ paper: { title: 'Edited' } }]);
    expect(await getCopies(library, ['a', 'b'])).toEqual([edited]);
    await undoChange(library, edit);
    expect(await getRows(library, ['a'])).toMatchObject([{ paper: { title: A!.title } }]);
  });

  it('that were published under another id leave the published text alone', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [A!], 10);
    await followMoves(library, { a: 'published' });
    const published = paper('published', 'As published');
    await save(library, published);
    await editOwnPaper(library, { ...A!, title: 'Edited' });
    expect(await getCopies(library, ['published'])).toEqual([published]);
    expect(await readOwnPapers(library, ['a'])).toMatchObject([{ title: 'Edited' }]);
  });

  it('that are none, or removed, are not edited', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [A!], 10);
    await removeOwnPapers(library, ['a']);
    expect((await editOwnPaper(library, A!)).edits).toEqual([]);
    expect((await editOwnPaper(library, B!)).edits).toEqual([]);
  });

  it('are refused if there are too many for one change', async () => {
    const many = Array.from({ length: STORED_AT_ONCE + 1 }, (_, at) => paper(`p${at}`));
    await expect(storeOwnPapers(newLibrary(), many, 10)).rejects.toThrow(RangeError);
  });

  it('that cannot be read are none', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [{ ...A!, body: [] }, B!], 10);
    expect(await readOwnPapers(library, ['a', 'b'])).toEqual([null, B]);
  });

  it('are in the backup with their order', async () => {
    const library = newLibrary();
    await storeOwnPapers(library, [B!, A!], 10);
    const records = recordsIn(await libraryBackup(library, { made: '', collections: [] }), 'ownPapers');
    expect(records).toMatchObject([
      { id: 'a', at: 10.5, paper: A },
      { id: 'b', at: 10, paper: B },
    ]);
  });

  it('tell which of them changed, as many as one change has', async () => {
    const library = newLibrary();
    // Opened, it tells of whatever the opening changed.
    await ownPaperIds(library);
    const told: (string[] | null)[] = [];
    const stop = onOwnPapersChange(library, (ids) => told.push(ids));
    const many = Array.from({ length: STORED_AT_ONCE }, (_, at) => paper(`p${at}`));
    await storeOwnPapers(library, many, 10);
    await until(() => expect(told.flat().sort()).toEqual(many.map(({ id }) => id).sort()));
    stop();
    await removeOwnPapers(library, ['p1']);
    expect(told).toHaveLength(1);
  });
});
