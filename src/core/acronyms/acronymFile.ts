import { isListOf, isPlace, isText } from '../bundle/listOf.ts';
import type { Acronym } from './mineAcronyms.ts';
import { acronymKey } from './shortForm.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const ACRONYM_FORMAT = 2;

/** Papers kept of one acronym, the first in list order: nobody reads on, and "SOTA" is in every fifth paper. */
const MOST_PAPERS = 200;

/** One acronym of the table. */
export interface AcronymRow {
  short: string;
  /** The most frequent first. */
  longs: string[];
  /** How many papers define it as each of them. */
  definitions: number[];
  /** How many papers use it. */
  total: number;
  /** Positions of the first of them, in list order. */
  papers: number[];
}

/** The acronyms of a corpus as the bundle carries them. Papers are positions, so a file fits one version. */
export interface AcronymFile {
  format: number;
  /** Short form, long forms, definitions of each, number of papers, and each paper's position less that of the one before. */
  acronyms: [short: string, longs: string[], definitions: number[], total: number, steps: number[]][];
}

export function packAcronyms(acronyms: readonly Acronym[]): AcronymFile {
  return {
    format: ACRONYM_FORMAT,
    acronyms: acronyms.map(({ short, longs, papers }) => [
      short,
      longs.map(({ long }) => long),
      longs.map(({ definitions }) => definitions),
      papers.length,
      papers.slice(0, MOST_PAPERS).map((paper, at) => paper - (papers[at - 1] ?? 0)),
    ]),
  };
}

/** Key → acronym, from the text of a file; null if it is of another format or shape. Throws a SyntaxError if it is not JSON. */
export function parseAcronyms(text: string): Map<string, AcronymRow> | null {
  const file = JSON.parse(text) as Partial<AcronymFile> | null;
  if (file?.format !== ACRONYM_FORMAT || !Array.isArray(file.acronyms)) return null;
  if (!file.acronyms.every(isRow)) return null;
  return new Map(
    file.acronyms.map(([short, longs, definitions, total, steps]) => {
      let paper = 0;
      const papers = steps.map((step) => (paper += step));
      return [acronymKey(short), { short, longs, definitions, total, papers }];
    }),
  );
}

function isRow(row: unknown): boolean {
  if (!Array.isArray(row)) return false;
  const [short, longs, definitions, total, steps] = row as readonly unknown[];
  return (
    isText(short) &&
    isListOf(longs, isText) &&
    isListOf(definitions, isPlace) &&
    definitions.length === longs.length &&
    isPlace(total) &&
    isListOf(steps, Number.isSafeInteger)
  );
}
