import type { CslItem } from '../cslJson.ts';
import { addressOf, pagesOf, yearOf } from './item.ts';
import { type Authors, authorsOf, familyFirst } from './citedNames.ts';
import { bold, ended, italic, joined, type Part, piecesOf } from './pieces.ts';

/** Of more authors only the first is named. */
const MOST = 5;

/** Nature: the year behind all else, in parentheses. Where volume and pages find a paper, its address is behind its title. */
export function nature(item: CslItem): Part {
  const { type, genre, title, publisher, volume, 'container-title': within } = item;
  const names = namesOf(authorsOf(item));
  const year = yearOf(item);
  const pages = pagesOf(item);
  const address = addressOf(item);
  const found = type === 'article-journal' && volume && pages;
  const linked = found && address ? { text: title, href: address.href! } : title;
  const isAlone = type === 'book' || type === 'report';
  const head = joined([names && ended(names, '.'), isAlone ? italic(title) : ended(linked, '.')], ' ');
  const of = (...parts: (string | undefined)[]) => {
    const known = parts.filter(Boolean).join(', ');
    return known && `(${known})`;
  };
  const at = (part: Part): Part => joined([part, found ? null : address], '; ');
  switch (type) {
    case 'paper-conference':
    case 'chapter':
      if (within === undefined) break;
      return finished(head, [
        at(joined([['In ', italic(within)], joined([bold(volume), pages], ', ')], ' ')),
        of(publisher, year),
      ]);
    case 'thesis':
      return finished(head, [at(joined(['Thesis', within ?? publisher], ', ')), of(year)]);
    case 'book':
    case 'report':
      return finished(head, [of(within ?? publisher, year), address]);
    default:
      if (within === undefined) break;
      return finished(head, [
        at(joined([[italic(within), volume && ' ', bold(volume)], pages], ', ')),
        of(year),
      ]);
  }
  const server = publisher === 'arXiv' ? '' : publisher;
  return genre
    ? finished(head, [joined(['Preprint at', server, address], ' '), of(year)])
    : finished(head, [address, of(publisher, year)]);
}

function finished(head: Part, parts: Part[]): Part {
  const rest = joined(parts, ' ');
  return piecesOf(rest).length === 0 ? head : [head, ' ', rest, '.'];
}

function namesOf({ names, hasMore }: Authors): Part {
  const all = names.map(familyFirst);
  if (all.length > MOST || hasMore) return [all[0], ' ', italic('et al.')];
  return all.length < 2 ? all[0] : `${all.slice(0, -1).join(', ')} & ${all.at(-1)}`;
}
