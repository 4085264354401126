import type { CslItem } from '../cslJson.ts';
import { addressOf, pagesOf, yearOf } from './item.ts';
import { type Authors, authorsOf, byFamily, givenFirst } from './citedNames.ts';
import { italic, joined, type Part, quoted, sentences } from './pieces.ts';

/** All are named up to here; of more, so many. */
const MOST = 6;
const OF_MORE = 3;

/** Chicago, 18th edition, author-date. @param letter tells papers of the same authors and year apart */
export function chicago(item: CslItem, letter: string): Part {
  const year = yearOf(item);
  const date = year === '' ? `n.d.${letter && `-${letter}`}` : `${year}${letter}`;
  const names = namesOf(authorsOf(item));
  const isBook = item.type === 'book';
  const title: Part = isBook ? italic(item.title) : quoted(item.title, '.');
  const head = names ? [names, date, title] : [title, date];
  const address = addressOf(item);
  return sentences([...head, ...place(item), address && [address, '.']]);
}

function namesOf({ names, hasMore }: Authors): string {
  const all = names.map((name, at) => (at === 0 ? byFamily(name) : givenFirst(name)));
  if (all.length > MOST || hasMore) return `${all.slice(0, OF_MORE).join(', ')}, et al.`;
  const last = all.at(-1) ?? '';
  if (all.length < 2) return last;
  const isTurned = names[0] !== undefined && 'family' in names[0];
  return `${all.slice(0, -1).join(', ')}${all.length > 2 || isTurned ? ',' : ''} and ${last}`;
}

function place(item: CslItem): Part[] {
  const { type, genre, publisher, volume, issue, 'container-title': within } = item;
  const pages = shortened(pagesOf(item));
  switch (type) {
    case 'paper-conference':
    case 'chapter':
      return [
        within && joined([['In ', italic(within)], volume && `vol. ${volume}`, pages], ', '),
        publisher,
      ];
    case 'thesis':
      return [joined(['Thesis', within ?? publisher], ', ')];
    case 'report':
      return [within ?? publisher];
    case 'book':
      return [publisher];
    default: {
      if (within === undefined) return [genre ? joined(['Preprint', publisher], ', ') : publisher];
      const numbers = joined([volume, issue && `(${issue})`], ' ');
      return [
        [joined([italic(within), numbers], ' '), pages && (volume || issue ? `: ${pages}` : `, ${pages}`)],
      ];
    }
  }
}

/** The last page of a range by the digits that change: "101–9", "321–28", "1087–89". */
function shortened(pages: string): string {
  return pages.replace(/\b(\d{3,})–(\d{3,})\b/g, (range, first: string, last: string) => {
    if (first.length !== last.length || first.endsWith('00')) return range;
    let same = 0;
    while (same < first.length && first[same] === last[same]) same++;
    if (first.length === 4 && first.length - same >= 3) return range;
    const isLow = first.at(-2) === '0';
    const kept = Math.min(same, first.length - (isLow ? 1 : 2));
    return same === first.length ? range : `${first}–${last.slice(kept)}`;
  });
}
