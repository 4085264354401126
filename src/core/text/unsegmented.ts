/** Scripts that are written without spaces between words. */
const SCRIPTS =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const UNSEGMENTED = new RegExp(`[${SCRIPTS}]`, 'u');
const RUNS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, 'gu');

/** A character with its marks: folding leaves `デ` as two code points. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** Below this code unit there is no such script, which settles nearly every word. */
const FIRST_UNIT = 0x0e00;

/** A piece of a run of letters, where it stands in the run: UTF-16 code units. */
export interface Piece {
  word: string;
  offset: number;
  length: number;
}

/**
 * Splits a run of letters where it changes between scripts with and without spaces, and the latter into overlapping
 * pairs of characters, the last character by itself. So every character begins a piece, and any part of a phrase, be
 * it one character, is found by its pairs and by the prefix of the last. A pair stands where its first character does:
 * what follows that only says which one it is.
 */
export function splitUnsegmented(run: string): Piece[] {
  if (!mayBeUnsegmented(run)) return [{ word: run, offset: 0, length: run.length }];
  const pieces: Piece[] = [];
  for (const { 0: piece, index } of run.matchAll(RUNS)) {
    if (UNSEGMENTED.test(piece)) addPairs(pieces, piece, index);
    else pieces.push({ word: piece, offset: index, length: piece.length });
  }
  return pieces;
}

/** Whether a word is the last character of such a phrase: more may follow it, space or not. */
export function isEndOfPhrase(word: string): boolean {
  return word.charCodeAt(0) >= FIRST_UNIT && charactersOf(word).length === 1 && UNSEGMENTED.test(word);
}

/** Whether a word is two characters of such a phrase. */
export function isPair(word: string): boolean {
  return word.charCodeAt(0) >= FIRST_UNIT && charactersOf(word).length === 2 && UNSEGMENTED.test(word);
}

function mayBeUnsegmented(run: string): boolean {
  for (let at = 0; at < run.length; at++) if (run.charCodeAt(at) >= FIRST_UNIT) return UNSEGMENTED.test(run);
  return false;
}

function addPairs(pieces: Piece[], run: string, from: number): void {
  const characters = charactersOf(run);
  let offset = from;
  characters.forEach((character, at) => {
    const word = character + (characters[at + 1] ?? '');
    pieces.push({ word, offset, length: character.length });
    offset += character.length;
  });
}

function charactersOf(text: string): string[] {
  return text.match(CHARACTERS) ?? [];
}
