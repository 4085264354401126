/** Characters of what a file is named after. */
const LONGEST = 60;

/**
 * A text as part of the name of a file: its letters and digits in lower case, with hyphens between them, which every system
 * takes; empty for a text without any.
 */
export function inFileName(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  // By characters: half of one is none.
  const cut = [...words.replace(/^-/, '')].slice(0, LONGEST).join('');
  return cut.replace(/-$/, '');
}
