import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { paperId } from '../../../src/core/paper/paperId.ts';
import { gistOf, namesakeId, traitsOf } from '../../../src/core/paper/sameTitle.ts';
import { editedPaper } from '../../../src/documents/editedPaper.ts';
import { joinPublished } from '../../../src/documents/joinPublished.ts';
import { unlinkReturned } from '../../../src/data/library/follow.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { Look } from '../../../src/data/library/look.ts';
import { storeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { save } from '../../../src/data/library/saves.ts';
import { JoinedPapers } from '../../../src/worker/papers/joinedPapers.ts';
import { OwnPapers } from '../../../src/worker/papers/ownPapers.ts';
import { followLibrary } from '../../../src/worker/papers/ownShelf.ts';
import { PublishedPapers } from '../../../src/worker/papers/publishedPapers.ts';
import { paper } from '../data/content/fakeSite.ts';
import { library as contentOf } from '../worker/library.ts';

it('an own paper that was published goes on as that, with what was saved of it, and others stay', async () => {
  const mine = { ...paper('deep-ferns-00000000001', 'Deep Ferns'), authors: ['Doe, Jane'], year: 2023 };
  const other = paper('moss-00000000002', 'Moss');
  const published = { ...paper('arxiv:2401.00001', 'Deep ferns'), authors: ['Jane Doe', 'Ann Roe'] };
  const library = openLibrary('joined');
  await storeOwnPapers(library, [mine, other], 10);
  await save(library, mine);
  const { store, content } = await contentOf({ s1: [published] });
  expect(await joinPublished(library, store)).toBe(1);
  expect(await joinPublished(library, store)).toBe(0);
  const look = await Look.at(library);
  expect(look.aliases.now(mine.id)).toBe(published.id);
  expect((await look.paper(published.id))?.savedAt).toBeTypeOf('number');

  const own = new OwnPapers();
  followLibrary(own, 'joined');
  await own.refresh();
  const papers = new JoinedPapers(new PublishedPapers(content), own);
  expect((await papers.window(0, 9)).map(({ id }) => id)).toEqual([published.id, other.id]);
  expect(await papers.papers([mine.id, other.id])).toEqual([null, other]);
  expect(await papers.beside(mine.id, 0)).toEqual(published);
  // What has only one paper in the lists keeps the link.
  await unlinkReturned(library, (ids) => papers.papers(ids));
  expect((await Look.at(library)).aliases.now(mine.id)).toBe(published.id);
});

it('an own paper does not go behind a published one that has no more than its title, or other authors or another year', async () => {
  const library = openLibrary('apart');
  const mine = [
    paper('doi:10.1000/1', 'Editorial'),
    { ...paper('doi:10.1000/2', 'Deep Ferns'), authors: ['Ann Roe'], year: 2020 },
    { ...paper('doi:10.1000/3', 'Moss'), authors: ['Jane Doe'], year: 2019 },
  ];
  await storeOwnPapers(library, mine, 10);
  const { store } = await contentOf({
    s1: [
      paper('editorial-00000000001', 'Editorial'),
      { ...paper('deep-ferns-00000000001', 'Deep ferns'), authors: ['Jane Doe'], year: 2020 },
      { ...paper('moss-00000000001', 'Moss'), authors: ['Jane Doe'], year: 2020 },
    ],
  });
  expect(await joinPublished(library, store)).toBe(0);
});

it('an edited paper keeps its id and its place, and has its new text restored', () => {
  const before = { ...paper('deep-ferns-00000000001', 'Deep Ferns'), pmid: '123' };
  const edited = editedPaper(before, { title: 'Ferns of $n^2$', abstract: 'We count.', year: 2020 });
  expect(edited).toMatchObject({ id: before.id, source: before.source, pmid: '123', year: 2020 });
  expect(edited.titleBody).toContainEqual(expect.objectContaining({ t: 'math', display: 'n²' }));
  expect(edited.body).toEqual([{ t: 'text', start: 0, end: 9 }]);
});

it('an own paper that was added beside another of its title never goes behind that, but is published itself', async () => {
  const title = 'Deep Ferns';
  const id = paperId({ title });
  const traits = { authors: ['Jane Doe'], year: 2020 };
  const mine = { ...paper('', title), ...traits };
  mine.id = namesakeId(title, traitsOf(mine), gistOf(mine.abstract));
  const library = openLibrary('beside');
  await storeOwnPapers(library, [mine], 10);
  const other = { ...paper(id, title), abstract: 'Of other ferns.' };
  for (const known of [other, { ...other, ...traits }]) {
    const { store } = await contentOf({ s1: [known] });
    expect(await joinPublished(library, store)).toBe(0);
  }
  const published = { ...paper('doi:10.1000/9', title), ...traits };
  const { store } = await contentOf({ s1: [other, published] });
  expect(await joinPublished(library, store)).toBe(1);
  expect((await Look.at(library)).aliases.now(mine.id)).toBe(published.id);
});
