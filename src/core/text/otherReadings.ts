import { fold } from './fold.ts';
import { STOP_WORDS } from './stopWords.ts';

/** Letters that are also written as two where they cannot be typed. */
const IN_TWO = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', ő: 'oe', ű: 'ue', ø: 'oe', å: 'aa' }));
const HAS_SUCH = /[äöüőűøåÄÖÜŐŰØÅ]|[aouAOU][\u0308\u030a\u030b]/;
const NOT_ASCII = /[^\0-\x7f]/;
const CAPITALS = /^(?:[A-Z]{2,}|(?:[A-Z]\.)+[A-Z])$/;
const POSSESSIVE = /['’ʼ‘]s$/i;
/** Longer texts without small letters are headings in capitals, in which nothing stands out. */
const HEADING = 24;

/**
 * Other words that a word is, as it is written: a name in capitals that is a stop word else (`US`, `IT`, `HER`), and
 * `hoelder` for `Hölder`, which folds to `holder`.
 *
 * @param word folded
 * @param start where it stands in `source`, half-open
 */
export function otherReadings(word: string, start: number, end: number, source: string): string[] {
  const first = source.charCodeAt(start);
  if (first >= 0x41 && first <= 0x5a && STOP_WORDS.has(word) && CAPITALS.test(source.slice(start, end))) {
    const isHeading = source.length > HEADING && !/[a-z]/.test(source);
    return isHeading ? [] : [word.toUpperCase()];
  }
  const written = source.slice(start, end);
  if (!NOT_ASCII.test(written) || !HAS_SUCH.test(written)) return [];
  return [inTwo(written.replace(POSSESSIVE, ''))];
}

function inTwo(written: string): string {
  let word = '';
  for (const letter of written.normalize('NFC').toLowerCase()) word += IN_TWO.get(letter) ?? letter;
  return fold(word).text.replace(/[^\p{L}\p{N}]/gu, '');
}
