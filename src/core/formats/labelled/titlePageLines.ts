import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { isInitialed as areInitialed, isName, listsNames } from '../pageCopy/names.ts';
import { endsSentence } from '../pageCopy/shape.ts';

/**
 * What a line of a page that lists papers holds: a title perhaps, a list of people, one person, how many wrote it, where it
 * appeared, a text, or what is for readers of the page.
 */
export type LineKind = 'title' | 'names' | 'name' | 'count' | 'place' | 'text' | 'button';

export interface PageLine {
  kind: LineKind;
  /** Without numbers in front and marks behind. */
  text: string;
  /** Where it appeared, if that stands behind the names. */
  place: string;
  /** 1-based. */
  line: number;
  /** Nothing stands right above it. */
  isApart: boolean;
}

/** What the foot of a mail begins with. */
const FOOT =
  /^(?:you (?:have received|are receiving|received) this|this (?:e-?mail|message) (?:was|has been|is) (?:sent|being)|to (?:manage|unsubscribe|stop)|manage (?:my|your) (?:alerts|preferences|subscriptions?)|unsubscribe\b|update (?:your )?preferences)/i;
const LONGEST_LINE = 4000;

/** The lines that hold something, up to the foot of a mail. */
export function linesOfPage(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let isApart = true;
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const written = raw.slice(0, LONGEST_LINE).trim();
    if (FOOT.test(written) && lines.some(({ kind }) => kind !== 'title')) break;
    if (written !== '') lines.push({ ...lineOf(written), line: at + 1, isApart });
    isApart = written === '';
  }
  return withTitles(withSummaries(withWrappedTexts(lines)));
}

/** Lines right under each other that each fill a line, at least, until they are a text. */
const WRAPPED = 3;
const FILLED = 50;

function withWrappedTexts(lines: readonly PageLine[]): PageLine[] {
  const read = [...lines];
  for (let start = 0; start < read.length; start++) {
    let end = start;
    while (end < read.length && isFilled(read[end]!) && (end === start || !read[end]!.isApart)) end++;
    if (end - start < WRAPPED) continue;
    for (let at = start; at < end; at++) read[at] = { ...read[at]!, kind: at === start ? 'text' : 'button' };
    start = end;
  }
  return read;
}

function isFilled({ kind, text }: PageLine): boolean {
  return (kind === 'title' || kind === 'button') && text.length >= FILLED;
}

/** What stands under "TLDR" or "Abstract" is a text, however short; under a button "Abstract" may stand the next title. */
function withSummaries(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, at) =>
    line.text.length >= FILLED &&
    (/^tl;?dr:?$/i.test(lines[at - 1]?.text ?? '') ||
      (/^abstract:?$/i.test(lines[at - 1]?.text ?? '') && /[.!?…]$/.test(line.text)))
      ? { ...line, kind: 'text' }
      : line,
  );
}

const FEWEST_OF_TITLE = 4;

/** A title of which each word is large looks like a name, but people stand under it and no title above. */
function withTitles(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, at) => {
    if (line.kind !== 'name') return line;
    const next = lines.slice(at + 1, at + 3).find(({ kind }) => kind !== 'place');
    const isOfMany = next?.kind === 'names' || next?.kind === 'count';
    const words = line.text.split(' ').length;
    const isOfOne =
      next?.kind === 'name' && lines[at - 1]?.kind !== 'title' && lines[at - 1]?.kind !== 'name';
    const isTitle = (isOfMany && words >= FEWEST_WORDS) || (isOfOne && words >= FEWEST_OF_TITLE);
    return isTitle ? { ...line, kind: 'title' } : line;
  });
}

/** "[3]", "12.", "#12", "11:20", "[PDF]" in front of a title. */
const IN_FRONT = /^(?:(?:\[(?:pdf|html|book|b|c|\d{1,5})\]|#?\d{1,5}[.):]?(?=\s)|\d{1,2}[:.]\d\d)\s+)+/i;
const BEHIND = /\s+(?:pdf icon|\[pdf\])$/i;
const COUNT = /^(?:[·•∙⋅・]\s?)?\d{1,4} authors?$/i;
/** Of a text that is cut short by its page. */
const SNIPPET = /…|\.{3}$/;
const LONG = 200;
const LONGEST_TITLE = 300;

type Read = Pick<PageLine, 'kind' | 'text' | 'place'>;

function lineOf(written: string): Read {
  const kindOnly = (kind: LineKind): Read => ({ kind, text: written, place: '' });
  if (COUNT.test(written)) return kindOnly('count');
  const people = peopleOf(written);
  if (people) return people;
  if (isPlace(written)) return kindOnly('place');
  if (written.length >= LONG) return kindOnly(SNIPPET.test(written) ? 'button' : 'text');
  const text = written.replace(IN_FRONT, '').replace(BEHIND, '').trim();
  return isTitle(text) ? { kind: 'title', text, place: '' } : kindOnly('button');
}

const MARKS = /[*†‡§¶✉]+|(?<=\p{L})\d{1,2}(?:,\d{1,2})*(?=\s*(?:[,;&]|and\b|$))/gu;
/** "Roe J", "Al-Hassan FM", "J Roe", "JK van Roe". */
const INITIALED =
  /^(?:(?:(?:van|von|de|der|den|la|di|da|al) ){0,2}(?:\p{Lu}[\p{L}\p{M}'’-]+ ){1,3}\p{Lu}{1,4}|\p{Lu}{1,4} (?:(?:van|von|de|der|den|la|di|da|al) ){0,2}\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?)$/u;
/** "…; Proceedings of …", "…; (3):1−20, 2023." */
const PLACE_BEHIND = /^(.{3,1500}?);\s+((?:proceedings|\(\d|\d|volume|vol\.).{3,300})$/i;
/** "J Roe, K Doe… - Journal of Boxes, 2024 - example.org" */
const DASHED = /^(.{3,600}?)…?\s+[-–]\s+(.{0,300}?\b(?:19|20)\d\d)(?:\s+[-–]\s+\S{1,100})?$/;

/** A line of people, with where the paper appeared if that stands behind them; null for any other. */
function peopleOf(written: string): Read | null {
  if (NO_TITLE.test(written)) return null;
  if (areInitialed(written)) return { kind: 'names', text: written, place: '' };
  const [, names, place] = PLACE_BEHIND.exec(written) ?? DASHED.exec(written) ?? [];
  const people = (names ?? written)
    .replace(/\([^()]{0,200}\)/g, '')
    .replace(MARKS, '')
    .replace(/(?<=\p{L}{2}|\s\p{Lu}{1,4})\.$/u, '')
    .replace(/,?\s+(?:and|&)\s+/g, ', ')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/(?:, ?)?(?:\bet al\.?|…|\.{3})$/, '')
    .replace(/[,;\s]+$/, '')
    .trim();
  const parts = people.split(/\s*[,;]\s*/);
  const isInitialed = people.length < 2000 && parts.every((part) => INITIALED.test(part));
  if (listsNames(people) || (isInitialed && (parts.length > 1 || place !== undefined)))
    return { kind: 'names', text: people, place: place ?? '' };
  return isName(people) ? { kind: 'name', text: people, place: place ?? '' } : null;
}

/** Where a paper appeared, its identifiers, and what one may do with it. */
const PLACE =
  /^(?:research|original|review) article \|.{0,60}\b(?:19|20)\d\d\b|^year: ?(?:19|20)\d\d\b|^\d*\t(?:19|20)\d\d$|^\d{1,2} \p{Lu}\p{Ll}+ (?:19|20)\d\d$|\be-?print: ?\d{4}\.\d|^pages?:? ?[a-z]?\d|\bpp\.? ?\d|\bpages? ?\d{1,6}[-–−]\d|^article no|\bvol(?:ume)?\.? ?\d.*\b(?:no|issue|p|pp|pages)\b|^pmid: ?\d|^publication year|\b(?:arxiv|biorxiv|medrxiv|chemrxiv|ssrn)(?: preprint| posted| published|:)|^(?:proceedings of|advances in|journal of|transactions|international (?:conference|journal)|.{0,60}\b(?:conference|symposium|workshop)\b).{0,200}\b(?:19|20)\d\d\b|^(?:\[?(?:pdf|abs|bib|bibtex|supp|details|html|full text|abstract)\]?(?:\s?[|·,]?\s?|$)){1,8}(?:\(\d.{0,12}\))?$|^readers: |\b(?:19|20)\d\d (?:poster|oral|spotlight|conference|workshop)\b|\b(?:19|20)\d\d ?[A-Z]?[a-z]{0,3} ?\d{0,2};\d{1,4}(?:\(|:)|\d{1,4} ?\(\d{1,4}\) ?[:,] ?\d{1,6}|^[\p{Lu}][^.!?]{3,120} \d{1,4} ?(?:\(\d{1,4}\))?, \d{1,6}[-–−]\d{1,6}\b/iu;
/** Of what is no paper: prices, running times. */
const OF_OTHERS = /[€$£]\s?\d|\d\s?[€$£]|\b\d{1,3} ?min\b|^\d{1,2}:\d\d$/;

function isPlace(written: string): boolean {
  if (written.length > 400 || OF_OTHERS.test(written)) return false;
  return PLACE.test(written) || (written.length < 200 && (doiIn(written) ?? arxivIn(written)) !== null);
}

/** The page's own headings and labels that could be titles by their words. */
const NO_TITLE =
  /^(?:keynote|invited|session|chairs?\b|welcome|opening|panel|tutorial|registration|coffee|lunch|volume|vol\.|issue|section|track|select (?:all|article)|search|sort|show(?:ing)?|edited by|editors?|editorial board|results?|items? \d|view|cited by|related|similar|free (?:article|full|pmc)|open access|full[- ]text|research[ -]articles?|original (?:article|paper|research)|review articles?|published|posted|first published|submitted|accepted|publication|home|download|export|subscribe|sign in|log in|contact|advanced|create|citations?|total|metrics|articles? \d|by\b|from\b|keywords?|subjects?|dear|hi\b|hello|verified email|add to|save\b|see |previous\b|next\b|receive\b|number of pages|downloads|university|department|institute|there are|we found|do not reply|sent on|the latest|table of contents|contents|accepted papers|in stock|paperback|hardcover|\[)/i;
const FEWEST_WORDS = 3;
const SHORTEST = 12;

function isTitle(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST_TITLE) return false;
  if (text.split(/\s+/).length < FEWEST_WORDS || !/^["'“‘«([{]?[\p{L}\p{N}$]/u.test(text)) return false;
  if (/@|https?:|^[^\p{Ll}]*$/u.test(text) || OF_OTHERS.test(text) || NO_TITLE.test(text)) return false;
  if (/[,;]$/.test(text) || (endsSentence(text) && /[.!?]\s+\p{Lu}\p{Ll}+\s.*\.$/u.test(text))) return false;
  return chromeOf(text) === null;
}
