import { fold } from '../text/fold.ts';

/** With the vowel signs of Indic scripts, which folding leaves there: without them a name falls into single letters. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a name as credits are searched: folded, each with a space before it. */
export function creditWords(name: string): string {
  return (fold(name).text.match(WORD) ?? []).map((word) => ` ${word}`).join('');
}
