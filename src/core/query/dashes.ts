import { FIELD_ALONE } from './fields.ts';

/** What is longer is no search but a title or a sentence that was pasted. */
const LONGEST_SEARCH = 8;
/** What is written for a search alone: an operator, quotes, a word with a plus, a filter, a group that is ruled out. */
const WRITTEN =
  /(?<!\S)(?:AND|OR|NOT|ANDNOT|&&|\|\|)(?!\S)|["“”„«»「」『』]|(?<!\S)\+\S|\p{L}:[^\s:/]|(?<!\S)[-‐‑–—−]\(/u;
/** A dash that closes what one before a word opened: " -Basic Equations-". "pre- and" is half a word. */
const CLOSING = /^\S+[-–—](?=\s|$)|\S[-–—](?=\s|$)(?!\s+(?:and|or|und|oder|to|&)\s)/iu;

/** Characters of a field's name, its colon and blanks, at most. */
const LONGEST_FIELD = 40;

/** Tells the dashes of a sentence, or around a subtitle, from the minus that rules a word out. */
export function dashesOf(source: string): (at: number) => boolean {
  const isLong = (source.match(/\S+/g) ?? []).length > LONGEST_SEARCH;
  const isSentence = isLong && !WRITTEN.test(source);
  return (at) => {
    const dash = source[at] ?? '';
    if (!/^[-‐‑–—−][\p{L}\p{N}]/u.test(source.slice(at, at + 3))) return false;
    // Without it the word would be the field's value: "in: -code–".
    if (FIELD_ALONE.test(source.slice(Math.max(0, at - LONGEST_FIELD), at))) return false;
    return (
      isSentence || (isLong && /[–—]/.test(dash)) || (!WRITTEN.test(source) && CLOSING.test(source.slice(at)))
    );
  };
}
