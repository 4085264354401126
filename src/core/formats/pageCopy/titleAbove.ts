import { HEADING, isByline, isOfPage } from '../labelled/paperPageLines.ts';
import { chromeOf } from './chrome.ts';
import { LEAST_SHARED, sharedStems, stemsIn } from './evidence.ts';
import { OPEN_END } from './shape.ts';
import { PART_IN_FRONT, type Piece, type Span } from './texts.ts';

/** A title stands at most so many pieces above its abstract. */
const MOST_ABOVE = 120;
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 8;
/** Points of a title for people right under it. */
const PEOPLE_BELOW = 1.5;
const FULL_STOP = -0.5;

/** Behind a title on its line: whose it is, where it appeared, its address. */
const WHOSE = /(?:(?<=[\p{L}\p{N})”"]{2})\.\s|\s[–—|(]\s?|\shttps?:\/\/)[^]*$/u;

/** The title of an abstract: of the lines above it, behind those of the paper before, the one with most of its words. */
export function titleOf(pieces: readonly Piece[], above: number, abstract: Span): Span | null {
  const text = pieces
    .slice(abstract.start, abstract.end)
    .map((piece) => piece.text)
    .join(' ');
  const about = stemsIn(text);
  let best: Span | null = null;
  let most = 0;
  for (let at = Math.max(above, abstract.start - MOST_ABOVE); at < abstract.start; at++) {
    const span = wrappedTitle(pieces, at, abstract.start);
    if (!span) continue;
    const whole = titleText(pieces, span);
    const own = Math.max(titlePoints(whole, about), titlePoints(whole.replace(WHOSE, ''), about));
    const points =
      own + (own > 0 && own + PEOPLE_BELOW > most && hasPeopleBelow(pieces, span) ? PEOPLE_BELOW : 0);
    if (points > most && points > PEOPLE_BELOW) [best, most] = [span, points];
    at = span.end - 1;
  }
  return best ?? titleByPlace(pieces, above, abstract);
}

/** The line right above names that stand right above "Abstract": a title whatever its words are. */
function titleByPlace(pieces: readonly Piece[], above: number, abstract: Span): Span | null {
  let at = abstract.start - 1;
  while (at > above && HEADING.test(pieces[at]!.text)) at--;
  const names = at;
  while (at > above && isByline(pieces[at]!.text)) at--;
  const isInPlace = names < abstract.start - 1 && at < names && at >= above;
  return isInPlace && couldBeTitle(pieces[at]!) ? { start: at, end: at + 1 } : null;
}

/** The lines of the title that begins with a piece; null if none can. */
function wrappedTitle(pieces: readonly Piece[], at: number, end: number): Span | null {
  if (!couldBeTitle(pieces[at]!)) return null;
  let last = at;
  while (
    last + 1 < end &&
    last - at < 3 &&
    !pieces[last + 1]!.isApart &&
    goesOn(pieces[last]!, pieces[last + 1]!)
  )
    last++;
  return { start: at, end: last + 1 };
}

/** A title in another language goes on behind it. */
const OPEN_ELSEWHERE =
  /\s(?:eine[rsnm]?|der|die|das|des|dem|den|und|von|vom|im|zur?|zum|für|mit|bei|aus|als|de|du|la|le|les|et|en|un|une|dans|pour|sur|el|los|las|y|del|para|con|por|e|da|do|em|di|il|nel|per|van|het|een|voor|och|för)$/i;

function goesOn({ text }: Piece, next: Piece): boolean {
  if (next.isText || next.text.length > LONGEST_TITLE) return false;
  if (chromeOf(next.text) !== null || /[•·|]/.test(next.text)) return false;
  if (OPEN_END.test(text)) return true;
  if (isByline(next.text)) return false;
  // A field of a record, "dc.contributor.author", begins small, too.
  if (/^\S+\.\S+$/.test(next.text)) return false;
  return /^\p{Ll}/u.test(next.text) || OPEN_ELSEWHERE.test(text);
}

/** What a title is of no paper: times of a programme, authors of works cited, what breaks off. */
const NO_TITLE =
  /(?:…|\.{3,})$|^(?:\d{1,2}[:.]\d\d\b|©|https?:|how to cite|citation\b|suggested citation|key ?words?\b|subjects?\b|comments?\b|copyright)/i;
const OF_REFERENCE = /\(\d{4}\)|\b\d{4};\s?\d|\bpp?\. ?\d|\b\d{1,4}\(\d{1,3}\)/;

function couldBeTitle({ text, isText }: Piece): boolean {
  const plain = withoutNumber(text);
  if (
    isText ||
    plain.length < SHORTEST_TITLE ||
    plain.length > LONGEST_TITLE ||
    !/\s|\p{Script=Han}/u.test(plain)
  )
    return false;
  if (PART_IN_FRONT.test(plain) && /\s{2}/.test(plain)) return false;
  if (NO_TITLE.test(plain) || OF_REFERENCE.test(plain) || isOfPage(plain) || isOfPeople(plain)) return false;
  const chrome = chromeOf(plain);
  return chrome === null && !isOfInstitutions(plain);
}

/** A line of names, not a title in capitals of as many words as no name has. */
function isOfPeople(text: string): boolean {
  return isByline(text) && (text.split(/\s+/).length <= MOST_OF_NAME || /[,;&·•|]|\band\b/.test(text));
}

const MOST_OF_NAME = 4;
/** In front of a title: its number in a list or a programme, or that it is one. */
const IN_FRONT = /^(?:title ?[:：] ?|\[\d{1,4}\] ?|\(?\d{1,3}[.)] |[A-Z]{1,3}-?\d{1,4}[.:] )/i;
/** Behind it: buttons, its language. */
const BEHIND =
  /\s+(?:pdf icon|\[pdf\]|\((?:english|french|german|italian|russian|spanish)\)(?: zbl [\d.]{4,12})?)$/i;

function withoutNumber(text: string): string {
  return text.replace(IN_FRONT, '').replace(BEHIND, '').trim();
}

const OF_INSTITUTION =
  /\b(?:universit\p{L}*|institut\p{L}*|college|school of|departments?|faculty|laborator(?:y|ies)|hospital|cent(?:re|er) (?:of|for)|academy|cnrs|inserm)\b/iu;

function isOfInstitutions(text: string): boolean {
  return OF_INSTITUTION.test(text) && /[,;\d]|^(?:the )?\p{Lu}/u.test(text) && text.split(/[,;]/).length > 1;
}

function titlePoints(title: string, about: ReadonlySet<string>): number {
  const words = stemsIn(title);
  const shared = sharedStems(title, about);
  if (shared === 0 || shared < LEAST_SHARED * words.size) return 0;
  return shared + (2 * shared) / words.size + (/\.$/.test(title) ? FULL_STOP : 0);
}

const PEOPLE_WITHIN = 2;

function hasPeopleBelow(pieces: readonly Piece[], { end }: Span): boolean {
  return pieces
    .slice(end, end + PEOPLE_WITHIN)
    .some(({ text, isText }) => (!isText && isByline(text)) || /^(?:authors?|by)\b ?:?/i.test(text));
}

export function titleText(pieces: readonly Piece[], { start, end }: Span): string {
  return pieces
    .slice(start, end)
    .map(({ text }) => withoutNumber(text))
    .join(' ');
}
