import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../src/core/backup/readBackup.ts';
import { writeBackup } from '../../../src/core/backup/writeBackup.ts';
import { paperId } from '../../../src/core/paper/paperId.ts';
import { libraryBackup } from '../../../src/data/library/backup.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import type { LibraryDatabase } from '../../../src/data/library/libraryDatabase.ts';
import {
  editOwnPaper,
  ownPaperIds,
  readOwnPapers,
  storeOwnPapers,
} from '../../../src/data/library/ownPapers.ts';
import { restoreBackup } from '../../../src/data/library/restore.ts';
import { editedPaper } from '../../../src/documents/editedPaper.ts';
import { isBeside } from '../../../src/documents/known.ts';
import { paper } from '../data/content/fakeSite.ts';
import { Import } from './import.ts';

const title = 'Ferns on Walls';
const id = paperId({ title });
const published = [{ ...paper(id, title), abstract: 'We look at walls of slate.' }];
const text =
  'We count quillworts on walls, of which some are old, and experiments say that most are young. ' +
  'How many there will be in ten years nobody knows, and we do not guess either.';
let libraries = 0;
let library: LibraryDatabase;
let own: string;

async function rowsOf(of: LibraryDatabase, files: Record<string, string>, here = published) {
  const visit = new Import(of, here);
  await visit.read(files);
  return visit.documents.rows('all', 0, 9);
}

/** The paper was added beside the published one of its title. */
beforeEach(async () => {
  library = openLibrary(`namesakes again ${++libraries}`);
  const visit = new Import(library, published);
  await visit.read({ 'a.jsonl': JSON.stringify({ title, abstract: text }) });
  const [row] = visit.documents.rows('here', 0, 1);
  await visit.store({ all: true, apart: [], anyway: [row!.id] });
  [own] = (await ownPaperIds(library)) as [string];
});

describe('a paper that was added although its title is here', () => {
  it.each<[string, Record<string, string>]>([
    ['in other lines', { 'b.txt': `${title}\n\n${text.replace('which some', 'which\nsome')}\n` }],
    [
      'with a word apart',
      { 'b.ris': `TY  - JOUR\nTI  - ${title}\nAB  - ${text.replace('exper', 'exper-\n')}\nER  - \n` },
    ],
    [
      'in BibTeX',
      { 'b.bib': `@article{a, title = {${title}}, abstract = {${text.replace('old', '\\emph{old}')}}}` },
    ],
    ['cut at its end', { 'b.jsonl': JSON.stringify({ title, abstract: `${text.slice(0, -8)} …` }) }],
  ])('is found again %s', async (_, files) => {
    expect(await rowsOf(library, files)).toMatchObject([{ here: { id: own, by: 'id', own: true } }]);
  });

  it('is found again after an edit, and is no other paper by that', async () => {
    const [mine] = await readOwnPapers(library, [own]);
    const edits = { title, abstract: 'Rewritten.', authors: ['Ann Roe'], year: 2020 };
    await editOwnPaper(library, editedPaper(mine!, edits));
    const [edited] = await readOwnPapers(library, [own]);
    expect(isBeside(edited!)).toBe(true);
    const again = { 'b.jsonl': JSON.stringify({ title, abstract: text }) };
    expect(await rowsOf(library, again)).toMatchObject([{ here: { id: own, by: 'id', own: true } }]);
  });

  it('is found again once the other is gone', async () => {
    const again = { 'b.jsonl': JSON.stringify({ title, abstract: text }) };
    expect(await rowsOf(library, again, [])).toMatchObject([{ here: { id: own, by: 'id', own: true } }]);
  });

  it('comes once from a document that has both, and the other is here', async () => {
    const both = [published[0]!.abstract, text].map((abstract) => JSON.stringify({ title, abstract }));
    for (const order of [both, both.toReversed()])
      for (const files of [{ 'b.jsonl': order.join('\n') }, { 'b.jsonl': order[0]!, 'c.jsonl': order[1]! }])
        for (const row of await rowsOf(library, files)) expect(row).toMatchObject({ here: { by: 'id' } });
  });

  it('comes back from a backup with its id and text, and is found there', async () => {
    const head = { made: '2026-11-29T21:13:42.000Z', collections: [] };
    const { backup } = await readBackup(await writeBackup(await libraryBackup(library, head)));
    const other = openLibrary(`namesakes again ${++libraries}`);
    await restoreBackup(other, backup);
    await restoreBackup(other, backup);
    expect(await readOwnPapers(other, await ownPaperIds(other))).toMatchObject([{ id: own, abstract: text }]);
    const again = { 'b.jsonl': JSON.stringify({ title, abstract: text }) };
    expect(await rowsOf(other, again)).toMatchObject([{ here: { id: own, by: 'id', own: true } }]);
  });
});

it('a paper with a title of one word that was brought before is not brought twice, set or wrapped in another way', async () => {
  const of = openLibrary(`namesakes again ${++libraries}`);
  const visit = new Import(of);
  await visit.read({ 'a.jsonl': JSON.stringify({ title: 'Ferns', abstract: text }) });
  await visit.store();
  const files = {
    'b.bib': `@article{a, title = {Ferns}, abstract = {${text.replace('old', '\\emph{old}')}}}`,
  };
  expect(await rowsOf(of, files, [])).toMatchObject([{ state: 'here', here: { by: 'id' } }]);
});

it('a paper that was brought when its address gave no identifier is known by that now', async () => {
  const url = 'https://dl.acm.org/doi/10.1145/3292500.3330919';
  const of = openLibrary(`namesakes again ${++libraries}`);
  await storeOwnPapers(of, [{ ...paper(paperId({ title: 'Ferns' }), 'Ferns'), url }], 10);
  const rows = await rowsOf(of, { 'a.jsonl': JSON.stringify({ title: 'Ferns', abstract: text, url }) }, []);
  expect(rows).toMatchObject([{ state: 'here', here: { id: paperId({ title: 'Ferns' }), own: true } }]);
});
