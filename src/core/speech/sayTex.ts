import { readFormula } from './readFormula.ts';
import { sayNodes } from './sayNodes.ts';

/** Characters of speech, about a minute; nobody follows a longer formula by ear. */
const LONGEST = 900;

/**
 * A formula in words, as a person reads it out: `R^n` is "R to the n", `\sqrt[3]{\log n}` "cube root of log n". Any
 * text is accepted; commands without words of their own are spoken by name. Never empty, never a backslash.
 */
export function sayTex(tex: string): string {
  const words = tidied(sayNodes(readFormula(tex), {}));
  if (words.length > LONGEST) return 'a long formula';
  return words || 'a formula';
}

/** Commas are pauses: one at a time, and none at the ends. */
function tidied(words: string): string {
  return words
    .replace(/[\\\s]+/g, ' ')
    .replace(/ (?=-(?:st|nd|rd|th)\b)/g, '')
    .replace(/(?: ?,)+/g, ',')
    .replace(/^[, ]+|[, ]+$/g, '')
    .replace(/,(?=\S)/g, ', ');
}
