import search from 'approx-string-match';
import type { Range } from '../paper/paper.ts';
import { sourceHash } from '../text/restoration/errata/sourceHash.ts';
import { agreement, type Agreement, type Context } from './agreement.ts';

/**
 * Where a passage stands, as the W3C's Web Annotation selectors have it (https://www.w3.org/TR/annotation-model/): by its
 * words with what is before and after them, and by its position. Offsets are UTF-16 units of the text as it is shown.
 */
export interface Anchor extends Range {
  quote: Context & { exact: string };
  /** A hash of the whole text: in that very text the position says all. */
  of?: string | undefined;
  /** How well these words, or nearly these, fit elsewhere in it, from 0 to 1: in another text a place must fit better than that. */
  rival?: number | undefined;
}

/** UTF-16 units kept of what is before a passage, and of what is after it; the W3C's examples have as many. */
const CONTEXT = 32;
/** How well a place must fit at least, and by how much better than any other. */
const FITS = 0.6;
const FITS_CHANGED = 0.75;
const LEAD = 0.15;
/** How well it must fit on either side where its words stood elsewhere too. */
const FITS_EACH = 0.6;
/** How many of its letters may have changed, and never more than so many. */
const CHANGED_PART = 0.2;
const MOST_CHANGED = 24;

/** Describes a passage, so that it is found again when the text around it, or a little of itself, has changed. */
export function anchorOf(text: string, { start, end }: Range): Anchor {
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
  const middle = (start + end) >> 1;
  const others = [
    ...placesOf(text, quote.exact).filter((place) => place.start !== start),
    ...nearPlacesOf(text.slice(0, middle), quote.exact),
    ...nearPlacesOf(text.slice(middle), quote.exact).map((place) => moved(place, middle)),
  ];
  const rival = Math.max(0, ...others.map((place) => agreement(text, place, quote).fit));
  return { start, end, quote, of: sourceHash(text), rival };
}

/**
 * Where a passage stands in a text now: where it was, if that is the text it was marked in; else where its words stand
 * and what is around them fits; else where nearly its words do and the rest fits well. Null where no place is right, or
 * two may be: it is never moved to a place that is only likely.
 */
export function placeOf(text: string, anchor: Anchor): Range | null {
  const { quote, start, end } = anchor;
  if (!quote.exact) return null;
  if (anchor.of === sourceHash(text))
    return end === start + quote.exact.length && text.startsWith(quote.exact, start) && start >= 0
      ? { start, end }
      : null;
  const rival = anchor.rival ?? 0;
  const least = rival + LEAD;
  const each = rival > 0 ? FITS_EACH : 0;
  const exact = placesOf(text, quote.exact);
  return (
    best(text, exact, quote, { fit: Math.max(FITS, least), worse: each }) ??
    best(text, nearPlacesOf(text, quote.exact), quote, {
      fit: Math.max(FITS_CHANGED, least),
      worse: FITS_EACH,
    })
  );
}

/** How many letters of a passage may have changed. */
export function mostChanged(exact: string): number {
  return Math.min(MOST_CHANGED, Math.floor(exact.length * CHANGED_PART));
}

function placesOf(text: string, exact: string): Range[] {
  const places: Range[] = [];
  // Nothing stands everywhere, and would be looked for without end.
  if (!exact) return places;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length });
  return places;
}

function nearPlacesOf(text: string, exact: string): Range[] {
  const most = mostChanged(exact);
  if (most === 0) return [];
  return search(text, exact, most).map(({ start, end }) => ({ start, end }));
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** The place that fits best, if it fits well enough and better than all that do not overlap it. */
function best(text: string, places: readonly Range[], context: Context, least: Agreement): Range | null {
  const fits = places.map((place) => ({ place, ...agreement(text, place, context) }));
  const first = fits.reduce<(typeof fits)[number] | null>((a, b) => (a && a.fit >= b.fit ? a : b), null);
  if (!first || first.fit < least.fit || first.worse < least.worse) return null;
  const others = fits.filter(({ place }) => place.end <= first.place.start || place.start >= first.place.end);
  return others.every(({ fit }) => fit <= first.fit - LEAD) ? first.place : null;
}
