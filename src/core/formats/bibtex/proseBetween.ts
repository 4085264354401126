import type { Gap } from './bibtexEntries.ts';

/** A piece of text that no entry holds. */
export interface Prose {
  /** 1-based. */
  line: number;
  text: string;
}

/** Shorter text between entries is a heading, or what a program says of the file. */
const WORDS = 8;
const PIECES = /(?:(?!\r?\n[^\S\r\n\u2028\u2029]*\r?\n)[\s\S])+/g;
const COMMENT = /^[^\S\r\n\u2028\u2029]*(?:%|#|\/\/)[^\n]*$/gm;

/**
 * What is written between the entries of a file, as sentences are: pieces with a blank line between, in order. Comments
 * are none.
 */
export function proseBetween(text: string, gaps: readonly Gap[]): Prose[] {
  let line = 1;
  let counted = 0;
  return gaps.flatMap((gap) =>
    [...text.slice(gap.start, gap.end).matchAll(PIECES)].flatMap(({ 0: piece, index }): Prose[] => {
      const said = piece.replace(COMMENT, '').trim();
      if (said.split(/\s+/, WORDS).length < WORDS) return [];
      const at = gap.start + index + piece.search(/\S/);
      for (; counted < at; counted++) if (text[counted] === '\n') line++;
      return [{ line, text: said }];
    }),
  );
}
