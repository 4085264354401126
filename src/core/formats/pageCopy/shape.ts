/** How much a text looks like a title and like a paragraph, as log-odds-like points: the higher, the more. */
export interface Shape {
  title: number;
  prose: number;
  /** Ends as sentences do, or is long enough, or is an address or a heading: may be followed by more paragraphs. */
  closed: boolean;
}

/** Longer than this is no title: of 87,000 paper titles the longest 0.01 % have 184 to 250 characters. */
const LONGEST_TITLE = 500;
/** The points of a short text in title case, none taken away. */
const UNDOUBTED_TITLE = 4;
/** Only so much of a text is looked at, which bounds the time for any line. */
const LOOK_AT = 4000;
/** From this share of capitalised words on a text speaks for a title rather than a sentence. */
const MOSTLY_CAPITALS = 0.6;
/** From this share of capitalised words on a line is in title case, up to the other one it surely is not. */
export const TITLE_CASE = 0.7;
export const SENTENCE_CASE = 0.4;
/** Words shorter than this are lower case in titles too. */
const SHORT_WORD = 3;

/** A title goes on behind it. */
export const OPEN_END =
  /[,:;&(-]$|\b(?:and|or|of|for|in|on|with|the|a|an|to|by|from|via|as|at|using|its|towards?|into|under|over|between|through|without|beyond)$/i;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]}*]*$/;
const FULL_STOP = /[.…。]["'”’»)\]}*]*$/;
const INNER_SENTENCE = /[.。]["'”’)\]]*\s+["'“(]?[\p{Lu}]/gu;
const ADDRESS = /https?:\/\/|\bwww\.|\b(?:github|gitlab)\.(?:com|io)\b/i;
/** Words that sentences of abstracts have and titles, in lower case, hardly ever. */
const SENTENCE_WORDS =
  /\b(?:[Ww]e|[Oo]ur|is|are|was|were|has|have|been|which|that|can|its|it|they|show|shows|propose|available|found|[Tt]his (?:paper|work|article|study)|[Tt]he (?:code|source|project|dataset))\b/g;
const HEADING =
  /^(?:background|introduction|motivation|objectives?|purpose|aims?|methods?|methodology|results?|findings|discussion|conclusions?|significance|keywords?):?$/i;
/** What lines under an abstract begin with, and items of lists. */
const LABEL =
  /^(?:(?:source )?codes?(?: and \w+)?(?: link| page| repository)?|data|datasets?|projects?(?: page| website)?|websites?|webpage|demo|keywords|key words|index terms|comments?|note|accepted|availability|link|url)\s?:|^(?:[-*•·]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[).])\s/i;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

/** Ends with a full stop, has the words of a sentence and is not in title case. */
export function looksLikeSentence(text: string): boolean {
  const { title, prose } = shapeOf(text);
  return FULL_STOP.test(text.slice(-8)) && prose > title;
}

export function looksLikeTitle(text: string): boolean {
  const { title, prose } = shapeOf(text);
  return title > prose;
}

/** As `looksLikeTitle`, for a text that may go on: how it ends says nothing yet. */
export function beginsLikeTitle(text: string): boolean {
  const { title, prose } = sumOf(evidenceIn(text, false));
  return title >= prose;
}

/** In title case, of the usual length, and with nothing in it that sentences have. */
export function looksOnlyLikeTitle(text: string): boolean {
  return shapeOf(text).title >= UNDOUBTED_TITLE;
}

/** Share of the words longer than three letters, after the first word, that have a capital; 0 if there are none. */
export function titleCase(text: string): number {
  const words = text.slice(0, LOOK_AT).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const long = words.slice(1).filter((word) => word.length > SHORT_WORD && /\p{L}/u.test(word));
  return long.length === 0 ? 0 : long.filter((word) => /\p{Lu}/u.test(word)).length / long.length;
}

/** By how many points a text looks like a title rather than a paragraph; `whole` if it is all of what it may be. */
export function titleLead(text: string, whole: boolean): number {
  const { title, prose } = sumOf(evidenceIn(text, whole));
  return title - prose;
}

/** Judges a text by itself: length, final punctuation, sentences inside, words, capitals, addresses. */
export function shapeOf(text: string): Shape {
  const closed = endsSentence(text) || text.length > WIDEST_OPEN || ADDRESS.test(text) || HEADING.test(text);
  return { ...sumOf(evidenceIn(text, true)), closed };
}

function evidenceIn(text: string, whole: boolean): Points[] {
  const look = text.slice(0, LOOK_AT);
  const capitals = text.length <= LONGEST_TITLE && titleCase(look) >= MOSTLY_CAPITALS;
  const end = whole ? [byEnd(text, capitals)] : [];
  return [byLength(text.length), byWords(look, capitals), byMarks(look), ...end];
}

function sumOf(evidence: readonly Points[]): Points {
  const sum = { title: 0, prose: 0 };
  for (const { title, prose } of evidence) add(sum, title, prose);
  return sum;
}

/** A paragraph that ends without a full stop is believed from this length on. */
const WIDEST_OPEN = 200;

interface Points {
  title: number;
  prose: number;
}

function byLength(length: number): Points {
  if (length > LONGEST_TITLE) return { title: -20, prose: 6 };
  if (length > 350) return { title: -4, prose: 5 };
  if (length > 250) return { title: -1, prose: 3 };
  return length > 150 ? { title: 1, prose: 2 } : { title: 2, prose: 0 };
}

function byEnd(text: string, capitals: boolean): Points {
  const end = text.slice(-8);
  if (FULL_STOP.test(end)) return { title: capitals ? -2 : -5, prose: 2 };
  if (SENTENCE_END.test(end)) return { title: 0, prose: text.length > WIDEST_OPEN ? 0 : -5 };
  if (/[,;:-]$/.test(end)) return { title: -2, prose: -1 };
  return { title: 0, prose: text.length > WIDEST_OPEN ? -1 : -6 };
}

function byWords(look: string, capitals: boolean): Points {
  const words = Math.min(3, look.match(SENTENCE_WORDS)?.length ?? 0);
  const inner = Math.min(2, look.match(INNER_SENTENCE)?.length ?? 0);
  const lower = /^\p{Ll}/u.test(look) ? 1 : 0;
  return {
    title: (capitals ? 2 : 0) - words - 2 * inner - 2 * lower,
    prose: (capitals ? -2 : 0) + words + 2 * inner + lower,
  };
}

function byMarks(look: string): Points {
  const points = { title: 0, prose: 0 };
  if (ADDRESS.test(look)) add(points, -6, 4);
  if (LABEL.test(look)) add(points, -4, 5);
  if (HEADING.test(look)) add(points, -6, 6);
  return points;
}

function add(points: Points, title: number, prose: number): void {
  points.title += title;
  points.prose += prose;
}
