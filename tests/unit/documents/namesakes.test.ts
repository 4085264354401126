import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { paperId } from '../../../src/core/paper/paperId.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { Look } from '../../../src/data/library/look.ts';
import { ownPaperIds, readOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { paper } from '../data/content/fakeSite.ts';
import { Import } from './import.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`namesakes ${++libraries}`);
const given = (...papers: object[]) =>
  papers.map((fields) => JSON.stringify({ abstract: 'We count.', ...fields })).join('\n');

describe('a paper that is brought', () => {
  it('without identifiers is another one where its year or author differs, also where its id would be the same', async () => {
    const title = 'Ferns on Walls';
    const id = paperId({ title });
    const library = newLibrary();
    const published = [{ ...paper(id, title), authors: ['Jane Doe'], year: 2019 }];
    const visit = new Import(library, published);
    const file = given(
      { title, authors: ['Ann Roe'], year: 2024 },
      { title, authors: ['Doe, J.'], year: 2019 },
    );
    await visit.read({ 'a.jsonl': file });
    expect(visit.documents.rows('all', 0, 9)).toMatchObject([
      { state: 'new' },
      { state: 'here', here: { id, by: 'title' } },
    ]);
    await visit.store();
    const [own] = await ownPaperIds(library);
    expect(own).not.toBe(id);
    expect(await readOwnPapers(library, [own!])).toMatchObject([{ title, year: 2024 }]);
    const again = new Import(library, published);
    expect((await again.read({ 'a.jsonl': file })).found).toEqual({ new: 0, here: 2, faulty: 0 });
  });

  it('with the title of another can be added all the same, stays apart from that, and is taken back', async () => {
    const library = newLibrary();
    const published = [paper('moss-00000000000', 'Moss in Chalk')];
    const visit = new Import(library, published);
    await visit.read({
      'a.jsonl': given({ title: 'Moss in chalk', doi: '10.1000/2' }, { title: 'Moss', doi: '10.1000/3' }),
    });
    const [row] = visit.documents.rows('here', 0, 9);
    expect(row).toMatchObject({ here: { by: 'title' } });
    await visit.store({ all: true, apart: [], anyway: [row!.id] });
    expect(await ownPaperIds(library)).toEqual(['doi:10.1000/2', 'doi:10.1000/3']);
    expect(visit.documents.rows('here', 0, 1)).toMatchObject([{ here: { id: row!.id, own: true } }]);
    expect((await Look.at(library)).aliases.areApart(row!.id)).toBe(true);
    await visit.documents.undo();
    expect(await ownPaperIds(library)).toEqual([]);
    expect((await Look.at(library)).aliases.areApart(row!.id)).toBe(false);
    expect(visit.documents.rows('here', 0, 9)).toMatchObject([{ here: { id: 'moss-00000000000' } }]);
  });

  it('of whose title alone it is known that it is here can be added all the same, and each is found again', async () => {
    const title = 'Ferns on Walls';
    const id = paperId({ title });
    const library = newLibrary();
    const published = [{ ...paper(id, title), abstract: 'We look at walls of slate.' }];
    const others = [
      { title, abstract: 'We count ferns.' },
      { title, abstract: '' },
      { title, abstract: 'We count ferns twice.', year: 2024 },
    ];
    const own: string[] = [];
    for (const other of others) {
      const visit = new Import(library, published);
      await visit.read({ 'a.jsonl': given(other) });
      const [row] = visit.documents.rows('here', 0, 9);
      expect(row).toMatchObject({ here: { by: 'title' } });
      await visit.store({ all: true, apart: [], anyway: [row!.id] });
      own.push(row!.id);
      expect(new Set(await ownPaperIds(library))).toEqual(new Set(own));
      // It is no other paper's by a link: it may be published itself.
      expect((await Look.at(library)).aliases.areApart(row!.id)).toBe(false);
    }
    expect(new Set([id, ...own]).size).toBe(4);
    for (const [at, other] of [...others, { title, abstract: published[0]!.abstract }].entries()) {
      const again = new Import(library, published);
      await again.read({ 'a.jsonl': given(other) });
      expect(again.documents.rows('all', 0, 9)).toMatchObject([
        { state: 'here', here: { id: own[at] ?? id, by: 'id', own: at < 3 } },
      ]);
    }
  });

  it('in a long list is found again by the gist of its text', async () => {
    const title = 'Ferns on Walls';
    const library = newLibrary();
    const text = 'We count all ferns that grow on walls of slate.';
    const published = [{ ...paper(paperId({ title }), title), abstract: text }];
    const others = Array.from({ length: 30 }, (_, at) => ({
      title: `Moss on roof ${at}`,
      abstract: 'We look at moss on roofs. '.repeat(3000),
    }));
    const visit = new Import(library, published);
    const { found } = await visit.read({ 'a.jsonl': given({ title, abstract: text }, ...others) });
    expect(found).toEqual({ new: 30, here: 1, faulty: 0 });
    expect(visit.documents.rows('here', 0, 1)).toMatchObject([{ here: { by: 'id' } }]);
  });

  it('with the id of another cannot', async () => {
    const library = newLibrary();
    const visit = new Import(library, [paper('doi:10.1000/2', 'Moss in Chalk')]);
    await visit.read({ 'a.jsonl': given({ title: 'Moss', doi: '10.1000/2' }) });
    await visit.store({ all: true, apart: [], anyway: ['doi:10.1000/2'] });
    expect(await ownPaperIds(library)).toEqual([]);
  });
});
