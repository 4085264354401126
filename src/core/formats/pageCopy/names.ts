import { joinLines } from './joinLines.ts';

/** A first name or initial, perhaps particles, and a last name; marks of affiliation behind it. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|der|den|di|da|dos|el|la|le|los|du|des|y|e|zu|zur|af|av|al|van|von|bin|ibn|ten|ter)){1,6}[\d*†‡§, ]{0,6}$/u;
/** Words of titles that are made of words with capitals, too. */
const TOPIC =
  /\b(?:learning|networks?|models?|modell?ing|data|datasets?|language|neural|deep|graphs?|vision|images?|text|methods?|systems?|theory|analysis|optimi[sz]ation|attention|transformers?|algorithms?|survey|detection|recognition|generation|processing|intelligence|study|with|without|for|from|of|using|towards?|via|through|against|beyond|between|among)\b/i;
/** Behind a venue, never behind a name. */
const YEAR = /\s(?:19|20)\d\d$/;
const MORE = /^(?:\+ ?\d{1,4} (?:authors?|more)|et al\.?)$/i;
const SIGNS = ',;|·•';
const LONGEST = 2000;
const LONGEST_NAME = 60;

/** "Roe, J.", "de la Roe, J.-K.": the family in front and initials behind, once or more often. */
const INITIALED =
  /^(?:(?:(?:van|von|de|der|den|la|di|da|le) ){0,3}\p{Lu}[\p{L}\p{M}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,4}(?:[,;]? ?(?:and|&) |[,;] ?|$)){1,60}$/u;

/** Whether a line lists people by family and initials, as catalogues do. */
export function isInitialed(line: string): boolean {
  return line.length <= LONGEST && INITIALED.test(line);
}

/** Whether a line could be the name of one person, and no title. */
export function isName(line: string): boolean {
  if (line.length <= LONGEST_NAME && INITIALED.test(line)) return true;
  return line.length <= LONGEST_NAME && NAME.test(line) && !TOPIC.test(line) && !YEAR.test(line);
}

/** Whether a line lists people: two names or more with commas, bars, dots or "and" between them, and nothing else. */
export function listsNames(line: string): boolean {
  if (line.length > LONGEST || !/[,;|·•]/.test(line)) return false;
  const names = namesIn(line);
  return (names !== null && names >= 2) || INITIALED.test(line);
}

/** How many names are in a line that has nothing but names and what separates them; null for any other. */
function namesIn(line: string): number | null {
  if (TOPIC.test(line)) return null;
  const parts = line
    .split(/\s*[,;|·•]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .filter((part) => part !== '' && !MORE.test(part));
  return parts.every((part) => NAME.test(part) && !YEAR.test(part)) ? parts.length : null;
}

/**
 * A list of people that is read line by line: whether what was read so far is one, as `listsNames` tells. What stands
 * before the last sign between names is not read again.
 */
export class NameList {
  #names = 0;
  #length = 0;
  /** From the last sign between names on. */
  #open = '';
  #last: string | null = null;

  /** Whether it is a list with this line; null if it is none with any. */
  add(line: string): boolean | null {
    const open = this.#last === null ? line : joinLines([{ text: this.#open }, { text: line }]);
    this.#length += open.length - this.#open.length;
    this.#last = line;
    if (this.#length > LONGEST) return null;
    const sign = lastSign(open);
    if (sign > 0) {
      const closed = namesIn(open.slice(0, sign + 1));
      if (closed === null) return null;
      this.#names += closed;
    }
    this.#open = sign > 0 ? open.slice(sign) : open;
    const names = namesIn(this.#open);
    return names !== null && this.#names + names >= 2 && sign >= 0;
  }
}

function lastSign(text: string): number {
  return Math.max(...[...SIGNS].map((sign) => text.lastIndexOf(sign)));
}
