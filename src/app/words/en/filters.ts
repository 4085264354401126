/** The sheet of filters. */
import type { CreditField } from '../../../core/paper/credits.ts';

export const showOnly = 'Show only';
export const year = 'Year';
export const venue = 'Venue';
export const author = 'Author';
export const tag = 'Your tags';
export const collection = 'Your collections';
export const canBeTyped = 'What you can type in the search box';

export interface TypedPart {
  example: string;
  /** What to type for it. */
  begins: string;
  finds: string;
  /** What papers must name for it to find any. */
  needs?: CreditField;
}

/** The query language, as its help lists it. */
export const typedParts: readonly TypedPart[] = [
  { example: '"state space"', begins: '"', finds: 'these words, side by side' },
  { example: '-survey', begins: '-', finds: 'without this word; works before any filter' },
  { example: 'title:graph', begins: 'title:', finds: 'in the title' },
  { example: 'abstract:graph', begins: 'abstract:', finds: 'in the abstract' },
  { example: 'has:code', begins: 'has:', finds: 'with code, a project, your note or highlight' },
  { example: 'is:unread', begins: 'is:', finds: 'saved, unread, read, new, hidden or own' },
  { example: 'tag:"to read"', begins: 'tag:', finds: 'with your tag' },
  { example: 'in:thesis', begins: 'in:', finds: 'in your collection' },
  { example: 'graph OR tree', begins: '', finds: 'any of both; AND, NOT and (…) work, too' },
  { example: 'quant*', begins: '', finds: 'all words that begin so' },
  { example: 'author:hinton', begins: 'author:', finds: 'by name, in full or in part', needs: 'author' },
  { example: 'venue:"ICML 2019"', begins: 'venue:', finds: 'by venue and year', needs: 'venue' },
  {
    example: 'year:2019..2021',
    begins: 'year:',
    finds: 'from these years; also >2019 or 2019-',
    needs: 'venue',
  },
];
