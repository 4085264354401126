/** Letters and digits of a short form without signs; longer ones are words in capitals. */
const MOST_LETTERS = 10;
const SHAPE = /^[\p{L}\p{N}]+(?:[-‑–&./][\p{L}\p{N}]+)*$/u;
const CAPITALS = /\p{Lu}/gu;
/** `(II)` and `(III)` number things. `(IV)` and `(VI)` do not always. */
const NUMERAL = /^I{2,3}$/;
const PLURAL = /(?<=[\p{Lu}\p{N}])s$/u;

/**
 * True if a word may be an acronym: two to ten letters and digits, two of them capitals. So neither `(2020)`, `(i)`,
 * `(ours)` nor "constructor" is one, and `mAP`, `k-NN`, `NeRFs` and `3DGS` are.
 */
export function isShortForm(word: string): boolean {
  const short = singular(word);
  if (!SHAPE.test(short) || NUMERAL.test(short)) return false;
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters <= MOST_LETTERS && (short.match(CAPITALS) ?? []).length >= 2;
}

/** `LLMs` → `LLM`; the S of `GPS` stays. */
export function singular(short: string): string {
  return short.replace(PLURAL, '');
}

/** What all spellings of one acronym have in common: `NeRF`, `NERFs` and `NeRFs` are `nerf`. */
export function acronymKey(short: string): string {
  return singular(short).normalize('NFKC').toLowerCase().replace(/[‑–]/g, '-');
}
