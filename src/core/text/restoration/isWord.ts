import type { Segmenter } from './segmenter.ts';

/** Whether a run of letters is a word: "shell" is no `sh\\ell`, two or three letters are not glued before a command. */
export function isWord(word: string, segment: Segmenter): boolean {
  if (!/^[A-Z]?[a-z]{3,}$/.test(word)) return false;
  const { pieces, hasCommand } = segment(word);
  return !hasCommand || (/^[a-z]{2,3}$/.test(pieces[0]!.text) && !pieces[0]!.command && pieces.length === 2);
}
