import type { CslItem } from '../cslJson.ts';
import { addressOf, areSeveral, doiAddress, pagesOf, yearOf } from './item.ts';
import { type Authors, authorsOf, initialsFirst } from './citedNames.ts';
import { ended, italic, joined, type Part, piecesOf, quoted } from './pieces.ts';

/** Of more authors only the first is named. */
const MOST = 6;

/** IEEE, as its reference guide has it: parts with commas between, one full stop at the end. */
export function ieee(item: CslItem): Part {
  const { type, title, publisher, number, volume, issue, DOI, 'container-title': within } = item;
  const names = namesOf(authorsOf(item));
  const year = yearOf(item);
  const pages = pagesOf(item);
  const inPages = pages && `${areSeveral(pages) ? 'pp.' : isNumber(pages) ? 'p.' : 'Art. no.'} ${pages}`;
  const numbers = [volume && `vol. ${volume}`, issue && `no. ${issue}`];
  const doi = DOI !== undefined && ['doi: ', { text: DOI, href: doiAddress(DOI) }];
  if (type === 'book') {
    const head = ended(joined([names, italic(title)], ', '), '.');
    const book = [head, ' ', joined([publisher, year, doi], ', ')];
    return closed(book, item);
  }
  const parts: Record<Exclude<CslItem['type'], 'book'>, Part[]> = {
    'article-journal': [italic(within), ...numbers, inPages, year, doi],
    'paper-conference': [within && ['in ', italic(within)], ...numbers, publisher, year, inPages, doi],
    chapter: [within && ['in ', italic(within)], ...numbers, publisher, year, inPages, doi],
    thesis: ['thesis', within ?? publisher, year, doi],
    report: [within ?? publisher, issue && `Rep. ${issue}`, year, doi],
    article: [
      italic(within),
      ...numbers,
      number ? '' : publisher,
      inPages,
      year,
      number && italic(number),
      doi,
    ],
  };
  const behind = joined(parts[type], ', ');
  const isAlone = piecesOf(behind).length === 0;
  const head = joined([names, quoted(title, isAlone ? '.' : ',')], ', ');
  return closed(isAlone ? head : [head, ' ', behind], item, isAlone);
}

/** Ends with its full stop, or with where it is to be read if no DOI and no number says so. */
function closed(part: Part, item: CslItem, isClosed = false): Part {
  const address = item.DOI === undefined && item.number === undefined ? addressOf(item) : null;
  return [part, isClosed ? '' : '.', address && [' [Online]. Available: ', address]];
}

function isNumber(pages: string): boolean {
  return /^\d{1,4}$/.test(pages);
}

function namesOf({ names, hasMore }: Authors): Part {
  const all = names.map(initialsFirst);
  const [first = '', second] = all;
  if (all.length > MOST || hasMore) return [first, ' ', italic('et al.')];
  if (second !== undefined && all.length === 2) return `${first} and ${second}`;
  return all.length < 2 ? first : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
}
