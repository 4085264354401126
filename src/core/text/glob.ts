/** Whether a word is as a pattern says, with `*` for any letters and `?` for one: in time of the product of both lengths, whatever they are. */
export function fitsGlob(word: string, glob: string): boolean {
  let [at, of] = [0, 0];
  let star = -1;
  let retry = 0;
  while (at < word.length) {
    if (glob[of] === '*') {
      star = of++;
      retry = at;
    } else if (glob[of] === '?' || glob[of] === word[at]) {
      at++;
      of++;
    } else if (star >= 0) {
      of = star + 1;
      at = ++retry;
    } else return false;
  }
  while (glob[of] === '*') of++;
  return of === glob.length;
}
