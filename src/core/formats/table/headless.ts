import { isSurePaper, sharedStems, stemsIn } from '../pageCopy/evidence.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { endsSentence } from '../pageCopy/shape.ts';

const FEWEST_ROWS = 2;
const MOST_ROWS = 100;
/** Share of the cells of a column that must be as the column is said to be. */
const MOSTLY = 0.8;
const SHORTEST_ABSTRACT = 150;
const LONGEST_TITLE = 300;

/**
 * The names of the columns of rows that were copied out of a spreadsheet without their first: told by what is in them. Null
 * where the rows of a text have no titles with abstracts that read like those of papers, or not all the same number of cells.
 */
export function headlessColumns(head: string): string[] | null {
  const rows = head
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ROWS)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < FEWEST_ROWS || rows.some((row) => row.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]!));
  const abstract = columns.findIndex((cells) => areMostly(cells, isAbstract));
  if (abstract < 0) return null;
  const about = columns[abstract]!.map(stemsIn);
  const title = columns.findIndex(
    (cells, at) => at !== abstract && areMostly(cells, (cell, row) => isTitle(cell, about[row]!)),
  );
  if (title < 0) return null;
  const sure = rows.filter((row, at) =>
    isSurePaper({ title: row[title]!, abstract: row[abstract]!, line: at + 1 }),
  ).length;
  if (sure * 2 <= rows.length) return null;
  return columns.map((cells, at) => {
    if (at === abstract) return 'abstract';
    if (at === title) return 'title';
    if (cells.every((cell) => /^(?:19|20)\d\d$/.test(cell))) return 'year';
    return areMostly(cells, (cell) => isName(cell) || listsNames(cell)) ? 'authors' : `column ${at}`;
  });
}

function areMostly(cells: readonly string[], is: (cell: string, row: number) => boolean): boolean {
  return cells.filter(is).length >= MOSTLY * cells.length;
}

function isAbstract(cell: string): boolean {
  return cell.length >= SHORTEST_ABSTRACT && endsSentence(cell);
}

function isTitle(cell: string, about: ReadonlySet<string>): boolean {
  return cell.length <= LONGEST_TITLE && cell.includes(' ') && sharedStems(cell, about) > 0;
}
