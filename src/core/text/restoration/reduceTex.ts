/** A command of a formula that stood in its source without its backslash or with it. */
export interface RestoredCommand {
  name: string;
  /** Where its name stands in the source; a backslash before it is not counted. */
  start: number;
}

/** Commands that printing may add: fonts that the damage always removes, and fractions from their braces. */
const ADDABLE = new Set(['mathbb', 'mathrm', 'frac']);
const TEX = /\\([A-Za-z]+)|\\(.)|([^{}\s\\])/gsu;
const INVISIBLE = /[{}\s\\]/;

/**
 * Takes away from `tex` what restoration added and compares the rest with `source`, up to white space, braces and
 * backslashes. Gives the commands with their places, or null if the formula says anything that the source does not.
 */
export function reduceTex(tex: string, source: string): RestoredCommand[] | null {
  const commands: RestoredCommand[] = [];
  let at = 0;
  const skip = (): void => {
    while (at < source.length && INVISIBLE.test(source[at]!)) at++;
  };
  for (const [, name, mark, character] of tex.matchAll(TEX)) {
    if (mark !== undefined && INVISIBLE.test(mark)) continue;
    skip();
    const expected = name ?? mark ?? character ?? '';
    if (source.startsWith(expected, at)) {
      if (name) commands.push({ name, start: at });
      at += expected.length;
    } else if (!name || !ADDABLE.has(name)) return null;
  }
  skip();
  return at === source.length ? commands : null;
}
