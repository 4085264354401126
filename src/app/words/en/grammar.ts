/** How English counts, lists and writes numbers and dates. British where American English differs: "a, b or c". */

/** For `Intl`, also to put names in order. */
export const locale = 'en-GB';

/** Nothing stands between so few digits: what a first picture counts is mostly written without `Intl`. */
const DIGITS_ALONE = /^\d{1,3}$/;

/*
 * Each is made when it is first asked for: together they take a phone 60 ms, in the task before the first picture, and what
 * that says asks for few.
 */
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;
let alternatives: Intl.ListFormat | undefined;
let dates: Intl.DateTimeFormat | undefined;
let times: Intl.DateTimeFormat | undefined;

/** "Wednesday 11 March 2026". */
export const longDate = (time: number): string =>
  (dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'full' })).format(time);

/** "14:05". */
export const clock = (time: number): string =>
  (times ??= new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(time);

/** "10,000". */
export const number = (value: number): string =>
  DIGITS_ALONE.test(String(value))
    ? String(value)
    : (numbers ??= new Intl.NumberFormat(locale)).format(value);

/** The form of a word that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  (plurals ??= new Intl.PluralRules(locale)).select(count) === 'one' ? one : other;

/** "1 paper", "10,000 papers". */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, one, other)}`;

/** "a, b or c". */
export const either = (words: readonly string[]): string =>
  (alternatives ??= new Intl.ListFormat(locale, { type: 'disjunction' })).format(words);
