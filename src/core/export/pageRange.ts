/** A first and a last page with the same in front of their numbers: "101-109", "e12-e15", "12:1-12:20"; also in Roman. */
const RANGE = /^(?:(\D{0,20}|[^\s-]{0,20}[^\d\s-])(\d+)-\1(\d+)|([ivxlcdm]+)-([ivxlcdm]+))$/i;
/** An article's number of six figures has its own pages behind: "021001-1". */
const ARTICLE = 6;

/** The first and the last of pages; null for one page, and for what has a hyphen in itself: "S-12". */
export function pageRange(pages: string): { first: string; last: string } | null {
  const found = RANGE.exec(pages);
  if (!found) return null;
  const [, , from = '', to = ''] = found;
  if ((from.length >= ARTICLE || from.startsWith('0')) && to.length !== from.length) return null;
  // What stands in front of both may have a hyphen.
  const middle = found[2] === undefined ? pages.indexOf('-') : (found[1] ?? '').length + from.length;
  return { first: pages.slice(0, middle), last: pages.slice(middle + 1) };
}

/** Pages with a dash in ranges, and hyphens as they are. */
export function withDashes(pages: string, dash: '–' | '--'): string {
  return pages.replace(/[^\s,;&+]+/g, (part) => {
    const range = pageRange(part);
    return range ? `${range.first}${dash}${range.last}` : part;
  });
}
