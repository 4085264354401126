/** A first name or initial, perhaps particles, and a last name; marks of affiliation behind it. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|der|den|di|da|dos|el|la|le|los|du|des|y|e|zu|zur|af|av|al|van|von|bin|ibn|ten|ter)){1,6}[\d*†‡§, ]{0,6}$/u;
/** Words of titles that are made of parts with two capitals each, too. */
const TOPIC =
  /\b(?:learning|networks?|models?|modell?ing|data|datasets?|language|neural|deep|graphs?|vision|images?|text|methods?|systems?|theory|analysis|optimi[sz]ation|attention|transformers?|algorithms?|survey|detection|recognition|generation|processing|intelligence)\b/i;
const MORE = /^(?:\+ ?\d{1,4} (?:authors?|more)|et al\.?)$/i;
const LONGEST = 2000;
const LONGEST_NAME = 60;

/** Whether a line could be the name of one person, and no title. */
export function isName(line: string): boolean {
  return line.length <= LONGEST_NAME && NAME.test(line) && !TOPIC.test(line);
}

/** Whether a line lists people: two names or more with commas, bars, dots or "and" between them, and nothing else. */
export function listsNames(line: string): boolean {
  if (line.length > LONGEST || !/[,;|·•]/.test(line) || TOPIC.test(line)) return false;
  const parts = line
    .split(/\s*[,;|·•]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .filter((part) => part !== '' && !MORE.test(part));
  return parts.length >= 2 && parts.every((part) => NAME.test(part));
}
