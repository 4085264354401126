/** Nothing stands between so few digits: what a first picture counts is mostly written without `Intl`. */
const DIGITS_ALONE = /^\d{1,3}$/;

/**
 * How a language that has one form for one and one for all else counts, lists and writes numbers and dates, by `Intl`.
 *
 * Each object of it is made when it is first asked for: together they take a phone 60 ms, in the task before the first
 * picture, and what that says asks for few.
 */
export function grammarIn(locale: string) {
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let alternatives: Intl.ListFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  let times: Intl.DateTimeFormat | undefined;

  /** "10,000". */
  const number = (value: number): string =>
    DIGITS_ALONE.test(String(value))
      ? String(value)
      : (numbers ??= new Intl.NumberFormat(locale)).format(value);
  /** The form of a word that goes with a number. */
  const plural = (count: number, one: string, other: string): string =>
    (plurals ??= new Intl.PluralRules(locale)).select(count) === 'one' ? one : other;

  return {
    number,
    plural,
    /** "1 paper", "10,000 papers". */
    counted: (count: number, one: string, other: string): string =>
      `${number(count)} ${plural(count, one, other)}`,
    /** "Wednesday 11 March 2026". @param time ms since 1970 */
    longDate: (time: number): string =>
      (dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'full' })).format(time),
    /** "14:05". @param time ms since 1970 */
    clock: (time: number): string =>
      (times ??= new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(time),
    /** "a, b or c". */
    either: (words: readonly string[]): string =>
      (alternatives ??= new Intl.ListFormat(locale, { type: 'disjunction' })).format(words),
  };
}
