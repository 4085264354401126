import 'fake-indexeddb/auto';
import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { ownPaperIds, readOwnPapers, removeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { paper } from '../data/content/fakeSite.ts';
import { Import } from './import.ts';

const BIB = `@article{a, title = {Ferns on Walls}, author = {Doe, Jane and Roe, Ann}, year = 2019, journal = {Ferns}, doi = {10.1000/ferns}, abstract = {We count $n^2$ ferns.}}
@article{b, title = {Moss in Chalk}, author = {Roe, Ann}, year = 2020}
`;

let libraries = 0;
const newLibrary = () => openLibrary(`brought ${++libraries}`);
const lines = (titles: readonly string[], filler = '') =>
  titles.map((title) => JSON.stringify({ title, abstract: `We count ${title}.`, filler })).join('\n');
const titlesOf = (visit: Import, which: Parameters<Import['documents']['rows']>[0] = 'all') =>
  visit.documents.rows(which, 0, 500).map(({ title }) => title);

describe('a document that a person brings', () => {
  it('is read, shown and stored', async () => {
    const library = newLibrary();
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

  it('gives what is picked of it, and the rest later', async () => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'a.jsonl': lines(['Ferns', 'Moss', 'Chalk']) });
    const [, moss] = visit.documents.rows('all', 0, 9);
    expect(await visit.store({ all: true, apart: [moss!.id], anyway: [] })).toMatchObject({
      stored: 2,
      total: 2,
    });
    expect(await ownPaperIds(library)).toHaveLength(2);
    expect(await visit.store()).toMatchObject({ stored: 3, done: 3, total: 3 });
    expect(await ownPaperIds(library)).toHaveLength(3);
  });

  it('may be an archive of several, and one of several documents', async () => {
    const visit = new Import(newLibrary());
    const zip = zipSync({ 'a.bib': strToU8(BIB), 'b.jsonl': strToU8(lines(['Rust'])) });
    const { documents, found } = await visit.read({
      'all.zip': Uint8Array.from(zip),
      'c.jsonl.gz': Uint8Array.from(gzipSync(lines(['Slate']))),
    });
    expect(documents.map(({ name, papers }) => [name, papers])).toEqual([
      ['all.zip/a.bib', 2],
      ['all.zip/b.jsonl', 1],
      ['c.jsonl.gz', 1],
    ]);
    expect(found.new).toBe(4);
  });

  it('that is refused says why, and the others are read', async () => {
    const visit = new Import(newLibrary());
    const { documents, found } = await visit.read({
      'a.pdf': '%PDF-1.4 …',
      'b.txt': '',
      'c.jsonl': lines(['Rust']),
    });
    expect(documents.map(({ refused }) => refused?.severity)).toEqual(['error', 'error', undefined]);
    expect(documents[0]!.refused!.message).toMatch(/PDF/);
    expect(found).toEqual({ new: 1, here: 0, faulty: 0 });
  });

  it('has what cannot be read in its place, with the reason', async () => {
    const visit = new Import(newLibrary());
    const text = `${lines(['Ferns'])}\n{"title": broken\n{"abstract": "No title."}\n${lines(['Moss'])}`;
    const { found, documents } = await visit.read({ 'a.jsonl': text });
    expect(found).toEqual({ new: 2, here: 0, faulty: 2 });
    const rows = visit.documents.rows('all', 0, 9);
    expect(rows.map(({ line, state }) => [line, state])).toEqual([
      [1, 'new'],
      [2, 'faulty'],
      [3, 'faulty'],
      [4, 'new'],
    ]);
    expect(rows[1]!.why!.message).toMatch(/not JSON/);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
    expect(documents[0]!.notes).toEqual([]);
    expect(visit.documents.rows('faulty', 1, 9)).toEqual([rows[2]]);
  });

  it('gives each paper once, across documents, and says which copy is left out', async () => {
    const visit = new Import(newLibrary());
    await visit.read({ 'a.jsonl': lines(['Ferns', 'Moss']) });
    const { documents, found } = await visit.read({ 'b.jsonl': lines(['Moss', 'Chalk']) });
    expect(titlesOf(visit)).toEqual(['Ferns', 'Moss', 'Chalk']);
    expect(found.new).toBe(3);
    expect(documents.map(({ papers }) => papers)).toEqual([2, 1]);
    expect(documents[1]!.notes).toMatchObject([{ line: 1, several: 'copies are left out' }]);
  });
});

describe('what is here already', () => {
  const published = [
    { ...paper('arxiv:2401.00001', 'Deep Ferns'), doi: '10.1000/deep' },
    paper('doi:10.1000/moss', 'Moss in Chalk'),
    paper('deep-graphs-00000000000', 'Deep Graphs!'),
    { ...paper('fern-11111111111', 'Fern, revisited'), pdf: 'https://arxiv.org/pdf/2403.00003v1' },
  ];
  const given = (...papers: object[]) =>
    papers.map((fields) => JSON.stringify({ abstract: 'We count.', ...fields })).join('\n');

  it.each([
    [
      { title: 'Deep Ferns', arxiv_id: '2401.00001v2' },
      { id: 'arxiv:2401.00001', by: 'id' },
    ],
    [
      { title: 'Ferns, deep', doi: '10.1000/DEEP' },
      { id: 'arxiv:2401.00001', by: 'doi' },
    ],
    [
      { title: 'Fern', arxiv_id: '2403.00003' },
      { id: 'fern-11111111111', by: 'arxiv' },
    ],
    [{ title: 'MOSS  in chalk' }, { id: 'doi:10.1000/moss', by: 'title' }],
    [
      { title: 'Moss in Chalk', arxiv_id: '2402.00002' },
      { id: 'doi:10.1000/moss', by: 'title' },
    ],
    [{ title: 'deep graphs' }, { id: 'deep-graphs-00000000000', by: 'title' }],
  ])('%o', async (fields, here) => {
    const visit = new Import(newLibrary(), published);
    await visit.read({ 'a.jsonl': given(fields) });
    expect(visit.documents.rows('here', 0, 9)).toMatchObject([{ here: { ...here, own: false } }]);
    expect(await visit.store()).toMatchObject({ stored: 0, total: 0 });
  });

  it('is not a paper of the same title with a DOI of its own', async () => {
    const visit = new Import(newLibrary(), published);
    await visit.read({ 'a.jsonl': given({ title: 'Moss in Chalk', doi: '10.1000/other' }) });
    expect(titlesOf(visit, 'new')).toEqual(['Moss in Chalk']);
  });

  it.each([
    ['another year', { title: 'Ferns', year: 2020, authors: ['Jane Doe'], doi: '10.1000/2' }, 'new'],
    ['another first author', { title: 'Ferns', authors: ['Ann Roe', 'Jane Doe'], doi: '10.1000/2' }, 'new'],
    ['the same year', { title: 'Ferns', year: 2019, doi: '10.1000/2' }, 'here'],
    ['the same author', { title: 'FERNS', authors: ['Doe J'], arxiv_id: '1706.00002' }, 'here'],
    ['a preprint a year before', { title: 'Ferns', year: 2018, arxiv_id: '1706.00002' }, 'new'],
    [
      'that and its author',
      { title: 'Ferns', year: 2018, authors: ['Doe, J.'], arxiv_id: '1706.00002' },
      'here',
    ],
    ['nothing, and a title of one word', { title: 'Ferns', doi: '10.1000/2' }, 'new'],
    ['nothing, and a longer title', { title: 'Moss in chalk', doi: '10.1000/2' }, 'here'],
  ])('with the title of another and %s: %o', async (_, fields, state) => {
    const visit = new Import(newLibrary(), [
      { ...paper('ferns-00000000000', 'Ferns'), authors: ['Jane Doe'], venue: 'ICML 2019' },
      paper('moss-00000000000', 'Moss in Chalk'),
    ]);
    await visit.read({ 'a.jsonl': given(fields) });
    expect(visit.documents.rows('all', 0, 9)).toMatchObject([{ state }]);
  });

  it('is the one of its namesakes that agrees with it', async () => {
    const visit = new Import(newLibrary(), [
      { ...paper('doi:10.1000/1', 'Editorial'), year: 2019 },
      { ...paper('doi:10.1000/2', 'Editorial'), year: 2020 },
    ]);
    await visit.read({ 'a.jsonl': given({ title: 'Editorial', year: 2020 }) });
    expect(visit.documents.rows('here', 0, 9)).toMatchObject([
      { here: { id: 'doi:10.1000/2', by: 'title' } },
    ]);
  });

  it('may be a person’s own, but none that was removed', async () => {
    const library = newLibrary();
    const first = new Import(library);
    await first.read({ 'a.bib': BIB });
    await first.store();
    const again = new Import(library);
    expect((await again.read({ 'a.bib': BIB })).found).toEqual({ new: 0, here: 2, faulty: 0 });
    expect(again.documents.rows('here', 0, 1)).toMatchObject([{ here: { by: 'id', own: true } }]);
    await removeOwnPapers(library, ['doi:10.1000/ferns']);
    const later = new Import(library);
    expect((await later.read({ 'a.bib': BIB })).found).toEqual({ new: 1, here: 1, faulty: 0 });
    await later.store();
    expect(await ownPaperIds(library)).toHaveLength(2);
  });
});

describe('a list of JSON lines of any length', () => {
  const TITLES = Array.from({ length: 40 }, (_, at) => `Ferns on wall ${at}`);
  /** 8 MB: several pieces. */
  const LONG = lines(TITLES, 'x'.repeat(200_000));

  it.each([
    ['plain', LONG],
    ['gzipped', Uint8Array.from(gzipSync(LONG.repeat(1)))],
  ])('is read piece by piece and its texts once more, %s', async (_, content) => {
    const library = newLibrary();
    const visit = new Import(library);
    await visit.read({ 'long.jsonl': content });
    expect(titlesOf(visit)).toEqual(TITLES);
    const [row] = visit.documents.rows('all', 30, 1);
    expect((await visit.documents.paper(row!.id))?.abstract).toBe('We count Ferns on wall 30.');
    expect(await visit.store()).toMatchObject({ stored: 40 });
    const stored = await readOwnPapers(library, await ownPaperIds(library));
    expect(stored.map((one) => one?.abstract)).toEqual(TITLES.map((title) => `We count ${title}.`));
    expect(stored.map((one) => one?.source.line)).toEqual(TITLES.map((_title, at) => at + 1));
  });

  it('that is stopped keeps what was read of it, and says so', async () => {
    const visit = new Import(newLibrary());
    visit.onStep = ({ done, total }) => {
      if (done > 0 && done < total) visit.documents.stop();
    };
    const { documents, found } = await visit.read({ 'long.jsonl': LONG });
    expect(documents[0]!.notes.at(-1)!.message).toMatch(/not read to its end/);
    expect(found.new).toBeGreaterThan(0);
    expect(found.new).toBeLessThan(40);
    expect(titlesOf(visit)).toEqual(TITLES.slice(0, found.new));
  });

  it('that breaks off as an archive is refused with a sentence', async () => {
    const visit = new Import(newLibrary());
    // So much of it packs badly, without that much has to be read.
    const noise = (at: number) => Array.from({ length: 60 }, (_, of) => Math.sin(at * 60 + of)).join(' ');
    const packed = gzipSync(
      Array.from({ length: 1200 }, (_, at) => lines([`Ferns ${at}`], noise(at))).join('\n'),
    );
    const cut = Uint8Array.from(packed.subarray(0, packed.length - 100));
    expect(cut.length).toBeGreaterThan(2 ** 19);
    const { documents } = await visit.read({ 'long.jsonl.gz': cut });
    expect(documents[0]!.refused!.message).toMatch(/gzip archive that breaks off or is damaged/);
  });
});
