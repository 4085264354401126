import { bareName } from './bareName.ts';

/** Behind a comma these belong to a name; it is no given name. Generations are in one case: "Iv" and "Ii" are given names. */
export const SUFFIX = /^(?:[Jj][Rr]|[Ss][Rr]|2nd|3rd|I{2,3}|IV|i{2,3}|iv)\.?$/;
/** The fifth of a name, behind its two parts only: behind a family name alone it is an initial ("Petrov, V."). */
const FIFTH = /^V\.?$/;
/** Behind any comma, with the capitals that no given name has. */
export const DEGREE =
  /^(?:Ph\.? ?D|PHD|D\.? ?Phil|M\.? ?Phil|Pharm\.? ?D|Psy\.? ?D|M\.? ?Sc|B\.? ?Sc|D\.? ?Sc|MPH|DDS|Esq\.)\.?$/;
/** Behind one comma these are initials. */
export const INITIALS_OR_DEGREE =
  /^(?:m\.? ?d|m\.? ?a|b\.? ?a|m\.? ?s|b\.? ?s|d\.? ?o|r\.? ?n|j\.? ?d|bsn|msn|mba|mbbs|frcp|facs|facc|dvm|dr|prof|ieee|eds?|editors?|hrsg)\.?$/i;
/** "OpenFern, Inc." is a company's name, and is not turned. */
const COMPANY = /^(?:Inc|Ltd|LLC|LLP|Corp|GmbH)\.?$/;
/** In front of a given name. */
const TITLE = /^(?:(?:prof(?:essor)?|dr)\.?\s+){1,3}(?=\S)/i;
/** Words for those who are not named. */
export const NOBODY =
  /^(?:others|et\.? ?al\.?|and others|…|\.\.\.|\+ ?\d{1,5}(?: (?:more )?(?:authors?|others))?|(?:and )?\d{1,5} (?:more|other|additional)(?: authors?)?|(?:and )?\d{1,5} others|anonymous authors?|n\/?a|none|null|nan|unknown|-|\[no authors?(?: name| id)?(?: available| listed|s found)?\])$/i;
/** Chinese, Japanese and Korean names have the family in front, and nothing between. */
export const EAST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,8}$/u;
/**
 * A person's name as it is read: "Roe, Jane" is "Jane Roe", "Roe, Jane, Jr." and "Roe, Jr., Jane" are "Jane Roe, Jr.".
 * Empty for nobody ("et al.").
 */
export function personName(written: string): string {
  if (written.length > 4 * LONGEST) return '';
  const name = bareName(written);
  if (name.length > LONGEST || NOBODY.test(name) || !/[\p{L}]/u.test(name)) return '';
  const given = name.split(/\s*,\s*/).filter((part) => part !== '');
  const parts = given.filter(
    (part, at) => at < 1 || !(DEGREE.test(part) || (at > 1 && INITIALS_OR_DEGREE.test(part))),
  );
  const isSuffix = (part: string, at: number) =>
    at > 0 && (SUFFIX.test(part) || (at > 1 && FIFTH.test(part)));
  const suffix = parts.filter(isSuffix);
  const words = parts.filter((part, at) => !isSuffix(part, at));
  if (words.length === 2 && COMPANY.test(words[1]!)) return words.join(', ');
  if (words.length === 2 && words.every((word) => EAST.test(word))) return words.join('');
  const [, first, last = ''] = /^(.+)\s(\S+)$/.exec(words[1] ?? '') ?? [];
  const ends = SUFFIX.test(last);
  if (ends) suffix.push(last);
  const own = (ends ? first : words[1])?.replace(TITLE, '');
  const whole = words.length === 2 ? `${own} ${words[0]}` : words.join(', ');
  return (suffix.length > 0 ? `${whole}, ${suffix[0]}` : whole).replaceAll(KEPT_COMMA, ',');
}

/** Stands for a comma within a name that is not turned: a character of no text. */
export const KEPT_COMMA = '\ue003';

/** More is a text that is not taken apart, and no name. */
const LONGEST = 300;

/** Names, each once, as they are read. */
export function personNames(written: readonly string[]): string[] {
  return [...new Set(written.map(personName).filter((name) => name !== ''))];
}

/** A name of two parts: "Jane", "Roe". */
export function joinedName(given: string, family: string, suffix = ''): string {
  const name = [given, family]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  return suffix.trim() === '' ? name : `${name}, ${suffix.trim()}`;
}
