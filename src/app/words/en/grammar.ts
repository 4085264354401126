/** How English counts, lists and writes numbers and dates. British where American English differs: "a, b or c". */

/** For `Intl`, also to put names in order. */
export const locale = 'en-GB';

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });

const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

/** "Wednesday 11 March 2026". */
export const longDate = (time: number): string => dates.format(time);

/** "14:05". */
export const clock = (time: number): string => times.format(time);

/** "10,000". */
export const number = (value: number): string => numbers.format(value);

/** The form of a word that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  plurals.select(count) === 'one' ? one : other;

/** "1 paper", "10,000 papers". */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, one, other)}`;

/** "a, b or c". */
export const either = (words: readonly string[]): string => alternatives.format(words);
