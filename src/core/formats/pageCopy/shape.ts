/** How much a text looks like a title and like a paragraph, as log-odds-like points: the higher, the more. */
export interface Shape {
  title: number;
  prose: number;
  /** Ends as sentences do, or is long enough, or is an address or a heading: may be followed by more paragraphs. */
  closed: boolean;
}

/** Longer than this is no title: of 87,000 paper titles the longest 0.01 % have 184 to 250 characters. */
const LONGEST_TITLE = 500;
/** Only so much of a text is looked at, which bounds the time for any line. */
const LOOK_AT = 4000;
/** Words shorter than this are lower case in titles too. */
const SHORT_WORD = 3;

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

/** Share of the words longer than three letters, after the first word, that have a capital; 0 if there are none. */
export function titleCase(text: string): number {
  const words = text.slice(0, LOOK_AT).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const long = words.slice(1).filter((word) => word.length > SHORT_WORD && /\p{L}/u.test(word));
  return long.length === 0 ? 0 : long.filter((word) => /\p{Lu}/u.test(word)).length / long.length;
}

/** Judges a text by itself: length, final punctuation, sentences inside, words, capitals, addresses. */
export function shapeOf(text: string): Shape {
  const look = text.slice(0, LOOK_AT);
  const capitals = titleCase(look) >= 0.6;
  const evidence = [byLength(text.length), byEnd(text, capitals), byWords(look, capitals), byMarks(look)];
  return {
    title: evidence.reduce((sum, { title }) => sum + title, 0),
    prose: evidence.reduce((sum, { prose }) => sum + prose, 0),
    closed: endsSentence(text) || text.length > WIDEST_OPEN || ADDRESS.test(look) || HEADING.test(text),
  };
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
