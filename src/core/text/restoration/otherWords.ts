import { roleOf } from './commands.ts';

const RUN = /[\p{L}\p{M}]{2,}/gu;
const ELISION = /\p{L}['’]\p{L}|^\p{L}{1,2}['’]$/u;
/** What stands where only mathematics has letters: behind a backslash, in a script, before a bracket or a script. */
const IN_MATHEMATICS = { before: /[\\_{^]$/, after: /^[\^_({]/ };
const SHORTEST_NAME = 3;

/**
 * Whether a formula found in a text of another language holds a word of it: "d'une", "le k = 4". The words that stay are
 * names of functions and letters of Greek beside something else, and what only mathematics writes.
 */
export function holdsWord(source: string): boolean {
  if (ELISION.test(source)) return true;
  return [...source.matchAll(RUN)].some(({ index, 0: run }) => {
    if (/^[\p{Script=Greek}\p{M}]+$/u.test(run) || /^\p{Lu}+$/u.test(run)) return false;
    if (IN_MATHEMATICS.before.test(source.slice(0, index))) return false;
    if (IN_MATHEMATICS.after.test(source.slice(index + run.length, index + run.length + 1))) return false;
    return run === source || run.length < SHORTEST_NAME || roleOf(run) === undefined;
  });
}
