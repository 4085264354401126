import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { ownPaperIds, readOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { Import } from './import.ts';

const BIB = `@article{a, title = {Ferns on Walls}, author = {Doe, Jane and Roe, Ann}, year = 2019, journal = {Ferns}, doi = {10.1000/ferns}, abstract = {We count $n^2$ ferns.}}
@article{b, title = {Moss in Chalk}, author = {Roe, Ann}, year = 2020}
`;

describe('a document that a person brings', () => {
  it('is read, shown and stored', async () => {
    const library = openLibrary('brought 1');
    const visit = new Import(library);
    expect(await visit.read({ 'mine.bib': BIB })).toMatchObject({
      stage: 'ready',
      found: { new: 2, here: 0, faulty: 0 },
      documents: [{ name: 'mine.bib', format: 'BibTeX', papers: 2, refused: null }],
    });
    expect(visit.documents.rows('all', 0, 10)).toMatchObject([
      { id: 'doi:10.1000/ferns', title: 'Ferns on Walls', where: 'Ferns 2019', state: 'new', line: 1 },
      { title: 'Moss in Chalk', authors: 'Ann Roe', where: '2020', state: 'new', line: 2 },
    ]);
    expect((await visit.documents.paper('doi:10.1000/ferns'))?.body).toContainEqual(
      expect.objectContaining({ t: 'math', display: 'n²' }),
    );
    expect(await ownPaperIds(library)).toEqual([]);
    expect(await visit.store()).toMatchObject({ stage: 'stored', done: 2, total: 2, stored: 2 });
    const [first, second] = await ownPaperIds(library);
    expect(first).toBe('doi:10.1000/ferns');
    expect(await readOwnPapers(library, [second!])).toMatchObject([{ title: 'Moss in Chalk', abstract: '' }]);
  });
});
